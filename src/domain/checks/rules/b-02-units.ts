import type { FundRow } from '../../evaluation/evaluation.ts'
import type { MoneyFigure } from '../../prose/prose-figure.ts'
import { placesOf } from '../figures.ts'
import type { CheckRule, Comparison } from '../rule.ts'
import { outcomeOf } from '../rule.ts'
import type { CheckSubject, TextSide } from '../subject/check-subject.ts'

/** The digits as written: 37,888.34 of 37,888.34万元; short ones meet by chance. */
function digitsOf({ text }: MoneyFigure): string | null {
  const digits = text.replace(/[^\d.]/g, '').replace(/\.?0+$/, '')
  return digits.replace('.', '').length >= 4 ? digits : null
}

/** The same digits with 元 here and 万元 there: one of the units is wrong. */
function inText(text: TextSide): readonly Comparison[] {
  const first = new Map<string, MoneyFigure>()
  return text.reading.figures.flatMap((figure): readonly Comparison[] => {
    if (figure.kind !== 'money') return []
    const digits = digitsOf(figure)
    if (digits === null) return []
    const known = first.get(digits)
    first.set(digits, known ?? figure)
    if (!known) return []
    if (known.unit === figure.unit) return [{ held: `${digits} 的单位均为${figure.unit}` }]
    const figures = [known, figure].map((one) => ({
      label: one.text,
      value: { kind: 'money' as const, value: one.value },
      place: text.placeOf(one),
    }))
    return [
      {
        key: digits,
        wording: { code: 'units-differ', details: { first: known.text, other: figure.text } },
        figures,
        places: placesOf(figures),
      },
    ]
  })
}

const columns = ['revenue', 'initial', 'adjusted', 'spent'] as const

/** Amounts of one row that lie a thousandfold apart were typed in different units. */
function inRow(row: FundRow): Comparison | null {
  const amounts = columns.flatMap((column) => {
    const amount = row[column]
    return amount === null || amount === 0 ? [] : [amount]
  })
  if (amounts.length < 2) return null
  const [least, most] = [Math.min(...amounts), Math.max(...amounts)]
  if (most / least < 5_000) return { held: '同一资金来源各项金额数量级相当' }
  const place = { kind: 'page', section: 'funds', path: `funds/${row.unit}` } as const
  const figures = amounts
    .filter((amount) => amount === least || amount === most)
    .map((value) => ({ label: '金额', value: { kind: 'money' as const, value }, place }))
  return {
    key: `${row.unit} ${row.source}`,
    wording: { code: 'units-suspicious', details: {} },
    figures,
    places: [place],
  }
}

function inRecords({ draft }: CheckSubject): readonly Comparison[] {
  return (draft?.evaluation.funds ?? []).map(inRow).filter((one) => one !== null)
}

/** [B-02] Amounts keep one unit. */
export const units: CheckRule = {
  id: 'B-02',
  title: '金额单位一致',
  severity: 'warning',
  run: (subject) => outcomeOf([...(subject.text ? inText(subject.text) : []), ...inRecords(subject)]),
}
