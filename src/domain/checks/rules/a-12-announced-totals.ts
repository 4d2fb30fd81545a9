import type { Fen } from '../../values/money.ts'
import { fenFromInteger, parseMoney } from '../../values/money.ts'
import type { Ratio } from '../../values/ratio.ts'
import { ratioOf } from '../../values/ratio.ts'
import type { StatedTable } from '../../report-reading/report-reading.ts'
import { compareSum } from '../compare-sums.ts'
import type { CheckRule, Comparison } from '../rule.ts'
import { outcomeOf } from '../rule.ts'
import type { CheckSubject, TextSide } from '../subject/check-subject.ts'

/** Names whose parts are always the whole, whatever the word before them. */
const complete: readonly RegExp[] = [/^(?:产出|效益|满意度)/, /货物|工程|服务/]

/** Sums of money and of counts that the text announces as complete. */
function announced({ text }: CheckSubject): readonly Comparison[] {
  if (!text) return []
  return text.reading.sums.flatMap(({ total, parts, kind, claims, attribute }): readonly Comparison[] => {
    if (!total || attribute !== null || parts.length < 2) return []
    const whole = claims === 'all' || complete.some((names) => parts.every(({ name }) => names.test(name)))
    if (!whole) return []
    const key = `text ${parts.map(({ name }) => name).join(' ')}`
    if (kind === 'money' && total.kind === 'money') {
      const claim = (
        figure: typeof total,
      ): { value: Fen; step: Ratio; place: ReturnType<TextSide['placeOf']> } => ({
        value: figure.value,
        step: figure.step,
        place: text.placeOf(figure),
      })
      const amounts = parts.flatMap(({ figure }) => (figure.kind === 'money' ? [claim(figure)] : []))
      return [
        compareSum<Fen>({
          key,
          partsName: '所列各项',
          whole: claim(total),
          parts: amounts,
          figure: ({ value, place }, index) => ({
            label: index < 0 ? '合计' : (parts[index]?.name ?? ''),
            value: { kind: 'money', value },
            place,
          }),
        }),
      ]
    }
    if (kind !== 'count' || total.kind !== 'count') return []
    return [countSum(text, key, total, parts)]
  })
}

type CountSum = Extract<TextSide['reading']['sums'][number]['total'], { kind: 'count' }>

function countSum(
  text: TextSide,
  key: string,
  total: CountSum,
  parts: TextSide['reading']['sums'][number]['parts'],
): Comparison {
  const counts = parts.flatMap(({ name, figure }) => (figure.kind === 'count' ? [{ name, figure }] : []))
  const sum = counts.reduce((left, { figure }) => left + Number(figure.value.numerator), 0)
  if (sum === Number(total.value.numerator)) return { held: `${total.text}等于所列各项合计` }
  const figures = [{ name: '合计', figure: total }, ...counts].map(({ name, figure }) => ({
    label: name,
    value: { kind: 'count' as const, value: figure.value, unit: figure.classifier },
    place: text.placeOf(figure),
  }))
  return {
    key,
    wording: {
      code: 'sum-differs',
      details: {
        whole: '合计',
        stated: total.text,
        parts: counts.map(({ name, figure }) => `${name} ${figure.text}`).join('、'),
        partsName: '所列各项',
        sum: `${sum}${total.classifier}`,
        difference: `${Math.abs(sum - Number(total.value.numerator))}${total.classifier}`,
      },
    },
    figures,
    places: [text.placeOf(total)],
  }
}

const totalRow = /^(?:合\s*计|总\s*计|小\s*计)$/
const hundredth = ratioOf(10_000)

/** Columns of amounts in a table with one 合计 row at its foot or right under its head. */
function tables({ text }: CheckSubject): readonly Comparison[] {
  if (!text) return []
  return text.reading.tables.filter(({ kind }) => kind === 'other').flatMap((table) => columnsOf(table, text))
}

function columnsOf({ rows, place }: StatedTable, text: TextSide): readonly Comparison[] {
  const totals = rows.flatMap((row, index) => (row.some((cell) => totalRow.test(cell.trim())) ? [index] : []))
  const [at] = totals
  if (at === undefined || totals.length > 1) return []
  const amount = (cell: string | undefined): Fen | null => {
    const read = cell && /\d/.test(cell) ? parseMoney(cell, '万元') : null
    return read?.ok ? read.value : null
  }
  const last = at === rows.length - 1
  const body = last ? rows.slice(0, at) : rows.slice(at + 1)
  return (rows[at] ?? []).flatMap((cell, column): readonly Comparison[] => {
    const whole = amount(cell)
    const parts = body.map((row) => amount(row[column])).filter((one) => one !== null)
    const exact = body.filter((row) => (row[column] ?? '').trim() !== '').length
    const heading = rows[0]?.[column]?.trim() ?? ''
    // A column of serial numbers or of rates adds up to nothing.
    if (whole === null || parts.length < 2 || /序号|率|分值|得分|%/.test(heading)) return []
    if (parts.length < exact - 2) return []
    const claim = (value: Fen): { value: Fen; step: Ratio; place: ReturnType<TextSide['placeOf']> } => ({
      value: fenFromInteger(value),
      step: hundredth,
      place: text.placeOf(place),
    })
    return [
      compareSum<Fen>({
        key: `table ${heading}`,
        partsName: '所列各行',
        whole: claim(whole),
        parts: parts.map(claim),
        figure: ({ value, place: where }, index) => ({
          label: index < 0 ? `表内“${heading}”合计` : `第${index + 1}行`,
          value: { kind: 'money', value },
          place: where,
        }),
      }),
    ]
  })
}

/** A total that announces its parts, or stands in a 合计 row, is their sum. */
export const announcedTotals: CheckRule = {
  id: 'A-12',
  title: '合计等于所列各项之和',
  severity: 'error',
  run: (subject) => outcomeOf([...announced(subject), ...tables(subject)]),
}
