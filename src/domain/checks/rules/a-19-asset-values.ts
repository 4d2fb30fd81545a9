import type { Fen } from '../../values/money.ts'
import { moneyRate } from '../../values/money.ts'
import { compareSum } from '../compare-sums.ts'
import { amountFigure, percentOf, placesOf, rateFigure, reckoned, textOf } from '../figures.ts'
import type { CheckRule, Comparison } from '../rule.ts'
import { outcomeOf } from '../rule.ts'
import type { CheckSubject } from '../subject/check-subject.ts'
import type { AmountClaim } from '../subject/claim.ts'
import { rateDiffers } from '../tolerance.ts'

/** 原值 = 净值 + 累计折旧, where all three are stated. */
function netValue({ amounts }: CheckSubject): readonly Comparison[] {
  const find = (what: AmountClaim['what']): AmountClaim | undefined =>
    amounts.find((one) => one.what === what)
  const [gross, net, depreciation] = [find('original-value'), find('net-value'), find('depreciation')]
  if (!gross || !net || !depreciation) return []
  const parts = [net, depreciation]
  return [
    compareSum<Fen>({
      key: 'net value',
      partsName: '净值与累计折旧',
      whole: gross,
      parts,
      figure: (_, index) => amountFigure(parts[index] ?? gross),
    }),
  ]
}

/** 固定资产利用率 = 在用原值 ÷ 原值. */
function utilisation({ amounts, rates }: CheckSubject): readonly Comparison[] {
  const inUse = amounts.find(({ what }) => what === 'original-value-in-use')
  const gross = amounts.find(({ what }) => what === 'original-value')
  const exact = inUse && gross ? moneyRate(inUse.value, gross.value) : null
  if (!inUse || !gross || !exact) return []
  return rates.flatMap((rate): readonly Comparison[] => {
    if (rate.what !== 'utilisation') return []
    const stated = rateFigure(rate)
    if (!rateDiffers(exact, rate)) return [{ held: `固定资产利用率 ${textOf(stated)}` }]
    const figures = [stated, amountFigure(inUse), amountFigure(gross)]
    return [
      {
        key: 'utilisation',
        wording: {
          code: 'rate-differs',
          details: {
            name: stated.label,
            stated: textOf(stated),
            spent: textOf(amountFigure(inUse)),
            base: textOf(amountFigure(gross)),
            expected: textOf(reckoned('', percentOf(exact))),
          },
        },
        figures,
        places: placesOf(figures),
      },
    ]
  })
}

/** What is in use is part of what there is. */
function facts({ draft }: CheckSubject): readonly Comparison[] {
  const inUse = draft?.evaluation.facts.get('assets-in-use')
  const all = draft?.evaluation.facts.get('assets-total')
  if (typeof inUse !== 'number' || typeof all !== 'number') return []
  if (inUse <= all) return [{ held: '在用固定资产原值不超过原值合计' }]
  const place = { kind: 'page', section: 'scoring', path: 'scoring' } as const
  const figures = [
    { label: '在用固定资产原值', value: { kind: 'money' as const, value: inUse as Fen }, place },
    { label: '固定资产原值合计', value: { kind: 'money' as const, value: all as Fen }, place },
  ]
  return [
    {
      key: 'in use',
      wording: {
        code: 'in-use-above-total',
        details: {
          inUse: figures.slice(0, 1).map(textOf).join(''),
          total: figures.slice(1).map(textOf).join(''),
        },
      },
      figures,
      places: [place],
    },
  ]
}

/** 净值 = 原值 − 累计折旧; 利用率 = 在用原值 ÷ 原值, which is never above 1. */
export const assetValues: CheckRule = {
  id: 'A-19',
  title: '资产原值、净值与利用率一致',
  severity: 'error',
  run: (subject) => outcomeOf([...netValue(subject), ...utilisation(subject), ...facts(subject)]),
}
