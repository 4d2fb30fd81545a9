import type { Locator, Page } from 'playwright'
import { box } from '../../../tests/e2e/support/fields.ts'

/** One box of the practice sample that a person fills, and where what was typed has to be found. */
export interface Place {
  /** The page of the evaluation it stands on. */
  readonly path: string
  find(page: Page): Locator
  /** What is typed, another text for every edit. */
  typed(writer: string, edit: number): string
  /** The record it becomes, or the beginning of its name. */
  readonly record: string
  /** What the JSON of that record then has in it. */
  kept(writer: string, edit: number): string
}

const fenOfTenThousandYuan = 1_000_000

/** Three digits and never twice; what it is set against stays below it. */
const figure = (edit: number) => edit + 101

function text(path: string, record: string, find: Place['find']): Place {
  const words = (writer: string, edit: number) => `${writer} 第${String(edit)}稿`
  return { path, record, find, typed: words, kept: words }
}

function count(path: string, record: string, find: Place['find']): Place {
  const digits = (_: string, edit: number) => String(figure(edit))
  return { path, record, find, typed: digits, kept: digits }
}

function money(path: string, record: string, find: Place['find'], field = ''): Place {
  return {
    path,
    record,
    find,
    typed: (_, edit) => String(figure(edit)),
    kept: (_, edit) => `${field}${String(figure(edit) * fenOfTenThousandYuan)}`,
  }
}

const labelled = (label: string) => (page: Page) => box(page, label)
const paragraph = (page: Page) => page.locator('textarea').first()
const ofTheFund = (label: string) => (page: Page) =>
  box(page.locator('details', { hasText: '一般公共预算' }).first(), label)
const firstReason = (page: Page) => box(page.getByRole('region', { name: '扣分台账' }), '扣分原因').first()

/** The cover, paragraphs, a row of money, actual figures, and reasons of what was lost: every shape a record is typed in. */
export const places: readonly Place[] = [
  text('cover', 'cover/unit-name', labelled('部门名称')),
  text('cover', 'cover/filler', labelled('填报人')),
  text('cover', 'cover/phone', labelled('联系电话')),
  text('profile/duties', 'paragraph/duties', paragraph),
  text('profile/annual-work', 'paragraph/annual-work', paragraph),
  money('funds/self', 'fund/self/general-public', ofTheFund('全年收入'), '"revenue":'),
  money('funds/self', 'fund/self/general-public', ofTheFund('全年支出'), '"spent":'),
  count('scoring/B5-4', 'fact/contracts-total', labelled('应签订采购合同')),
  count('scoring/B5-1', 'fact/intentions-required', labelled('应公开采购意向')),
  money('scoring/B7-2', 'fact/three-public-budget', labelled('“三公”经费预算安排')),
  text('scoring/B5-1', 'ledger/B5-1/', firstReason),
  text('scoring/B4-1', 'ledger/B4-1/', firstReason),
  text('scoring/B6-3', 'ledger/B6-3/', firstReason),
]
