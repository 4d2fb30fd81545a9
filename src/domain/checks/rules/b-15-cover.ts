import type { CoverField } from '../../evaluation/records.ts'
import type { CheckRule, Comparison } from '../rule.ts'
import { outcomeOf } from '../rule.ts'
import type { CheckSubject } from '../subject/check-subject.ts'

const names: Readonly<Record<CoverField | 'seal', string>> = {
  'unit-name': '部门名称',
  'sub-unit-count': '所属下级预算单位数量',
  filler: '填报人',
  phone: '联系电话',
  date: '填报日期',
  'attachment-number': '附件号',
  seal: '公章',
}
const required = ['unit-name', 'sub-unit-count', 'date', 'seal'] as const

function ofReport({ text }: CheckSubject): readonly Comparison[] {
  if (!text) return []
  const { fields } = text.reading.cover
  // A form without a place for the seal is sealed on paper.
  const open = required.filter(
    (field) => fields[field].state === 'blank' || (fields[field].state === 'absent' && field !== 'seal'),
  )
  // A text without any cover was pasted without it.
  if (Object.values(fields).every(({ state }) => state === 'absent')) return []
  if (open.length === 0) return [{ held: '封面要素齐全' }]
  const places = open.flatMap((field) => {
    const { label, place } = fields[field]
    const at = place ?? label
    return at ? [text.placeOf(at)] : []
  })
  return [
    {
      key: 'blank',
      wording: { code: 'cover-blank', details: { fields: open.map((field) => names[field]).join('、') } },
      figures: [],
      places: places.length > 0 ? places : [text.placeOf({ start: 0, end: 0 })],
    },
  ]
}

function ofDraft({ draft }: CheckSubject): readonly Comparison[] {
  if (!draft || draft.system.subject === 'project') return []
  const { cover, units } = draft.evaluation
  const place = { kind: 'page', section: 'cover', path: 'cover' } as const
  const open = (['unit-name', 'date'] as const).filter((field) => (cover[field] ?? '').trim() === '')
  const count = cover['sub-unit-count']?.trim() ?? ''
  const blank: Comparison =
    open.length === 0
      ? { held: '封面要素齐全' }
      : {
          key: 'blank',
          wording: { code: 'cover-blank', details: { fields: open.map((field) => names[field]).join('、') } },
          figures: [],
          places: [place],
        }
  if (!/^\d+$/.test(count)) return [blank]
  if (Number(count) === units.length) return [blank, { held: `所属下级预算单位 ${count} 个` }]
  const stated = { label: names['sub-unit-count'], place }
  return [
    blank,
    {
      key: 'units',
      wording: { code: 'unit-count-differs', details: { stated: count, listed: String(units.length) } },
      figures: [
        {
          ...stated,
          value: { kind: 'count', value: { numerator: BigInt(count), denominator: 1n }, unit: '个' },
        },
      ],
      places: [place, { kind: 'page', section: 'funds', path: 'funds' }],
      // As long as no unit is listed, it is more likely the list that is missing.
      repair:
        units.length === 0
          ? null
          : {
              label: `封面改为 ${units.length} 个`,
              edits: [{ record: 'cover/sub-unit-count', value: String(units.length) }],
            },
    },
  ]
}

/** The number on the cover and in the text. */
function unitCount({ text, draft, counts }: CheckSubject): readonly Comparison[] {
  const cover = text?.reading.cover.subUnitCount
  if (draft || !cover || !text) return []
  return counts.flatMap((claim): readonly Comparison[] => {
    if (claim.what !== 'sub-units') return []
    if (claim.value.numerator === BigInt(cover.value) && claim.value.denominator === 1n)
      return [{ held: `所属下级预算单位 ${cover.value} 个` }]
    const places = [text.placeOf(cover.place), claim.place]
    return [
      {
        key: 'units',
        wording: {
          code: 'unit-count-differs',
          details: { stated: String(cover.value), listed: String(claim.value.numerator) },
        },
        figures: [
          {
            label: names['sub-unit-count'],
            value: { kind: 'count', value: claim.value, unit: '个' },
            place: claim.place,
          },
        ],
        places,
      },
    ]
  })
}

/** [B-15] Name, seal, date and number of units are there, and the number is that of the units. */
export const coverFilled: CheckRule = {
  id: 'B-15',
  title: '封面要素齐全，下级单位数量一致',
  severity: 'error',
  run: (subject) =>
    outcomeOf(subject.draft ? ofDraft(subject) : [...ofReport(subject), ...unitCount(subject)]),
}
