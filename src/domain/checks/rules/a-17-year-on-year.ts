import { fenFromInteger, moneyRate } from '../../values/money.ts'
import { absoluteRatio } from '../../values/ratio.ts'
import type { Statement } from '../../report-reading/report-reading.ts'
import { percentOf, placesOf, reckoned, textOf } from '../figures.ts'
import type { CheckRule, Comparison } from '../rule.ts'
import { outcomeOf } from '../rule.ts'
import type { TextSide } from '../subject/check-subject.ts'
import { rateDiffers } from '../tolerance.ts'

/** An amount, how much it changed, and by what share: three figures in a row of one sentence. */
function compare(now: Statement, change: Statement, growth: Statement, text: TextSide): Comparison | null {
  if (now.figure.kind !== 'money' || change.figure.kind !== 'money' || growth.figure.kind !== 'percent')
    return null
  const falls = change.figure.context.some(({ kind, word }) => kind === 'decline' || /减|降/.test(word))
  const base = now.figure.value - (falls ? -change.figure.value : change.figure.value)
  const exact = base === 0 ? null : moneyRate(change.figure.value, fenFromInteger(base))
  const figures = [
    {
      label: '本年',
      value: { kind: 'money' as const, value: now.figure.value },
      place: text.placeOf(now.place),
    },
    {
      label: falls ? '减少' : '增加',
      value: { kind: 'money' as const, value: change.figure.value },
      place: text.placeOf(change.place),
    },
    {
      label: falls ? '下降' : '增长',
      value: { kind: 'percent' as const, value: growth.figure.value },
      place: text.placeOf(growth.place),
    },
  ]
  const printed = { value: absoluteRatio(growth.figure.value), step: growth.figure.step }
  if (exact && !rateDiffers(absoluteRatio(exact), printed)) return { held: `同比变动 ${growth.figure.text}` }
  const expected = exact ? textOf(reckoned('', percentOf(absoluteRatio(exact)))) : ''
  return {
    key: now.place.sentence.slice(0, 24),
    wording: {
      code: exact ? 'growth-differs' : 'growth-without-base',
      details: { now: now.figure.text, change: change.figure.text, stated: growth.figure.text, expected },
    },
    figures,
    places: placesOf(figures),
  }
}

/** 增减额 ÷ (本年 − 增减额) is the rate printed beside it; the base is not 0. */
export const yearOnYear: CheckRule = {
  id: 'A-17',
  title: '同比增减额与增减率一致',
  severity: 'error',
  run: ({ text }) => {
    if (!text) return 'needs-text'
    const { statements } = text.reading
    return outcomeOf(
      statements.flatMap((change, index) => {
        const [now, growth] = [statements[index - 1], statements[index + 1]]
        if (change.what?.value !== 'change' || growth?.what?.value !== 'growth' || !now) return []
        const together = [now, growth].every(
          ({ place }) => place.sentenceStart === change.place.sentenceStart,
        )
        const compared = together ? compare(now, change, growth, text) : null
        return compared ? [compared] : []
      }),
    )
  },
}
