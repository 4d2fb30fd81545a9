import type { Points } from '../../values/points.ts'
import { formatPoints, pointsFromHundredths, subtractPoints } from '../../values/points.ts'
import type { CheckPlace } from '../check.ts'
import { pointsFigure, reckoned } from '../figures.ts'
import type { CheckRule, Comparison, RuleFinding } from '../rule.ts'
import { outcomeOf } from '../rule.ts'
import type { CheckSubject } from '../subject/check-subject.ts'
import type { Claim, IndicatorClaims } from '../subject/claim.ts'

const full = pointsFromHundredths(10_000)

function lossDiffers(
  key: string,
  name: string,
  stated: Points,
  lost: Points,
  claims: readonly Claim<Points>[],
): RuleFinding {
  return {
    key,
    wording: {
      code: 'loss-differs',
      details: { name, stated: formatPoints(stated), lost: formatPoints(lost) },
    },
    figures: [
      ...claims.map((claim) => pointsFigure(name, claim)),
      reckoned('分值与得分之差', { kind: 'points', value: lost }),
    ],
    places: claims.map(({ place }) => place),
  }
}

function lossOf({ weights: [weight], scores: [score] }: IndicatorClaims): Points | null {
  return weight && score ? subtractPoints(weight.value, score.value) : null
}

/** A list in the analysis of one first-level indicator itemises that one's loss; null where it stands in no such chapter, or in several. */
function lossOfChapter({ indicators }: CheckSubject, places: readonly CheckPlace[]): Points | null {
  const own = indicators.filter(
    ({ level, name }) =>
      level === 1 && places.every((place) => place.kind === 'text' && place.chapter.includes(name)),
  )
  const [only, ...others] = own
  return only && others.length === 0 ? lossOf(only) : null
}

/** 100 − total against what the text says was lost in all, and against the reasons' points together. */
function wholeLoss(subject: CheckSubject): readonly Comparison[] {
  const { text, totals } = subject
  const [total] = totals
  if (!total || !text) return []
  const lost = subtractPoints(full, total.value)
  const stated = text.reading.totalDeductions.map(({ value, place }) => ({
    value,
    place: text.placeOf(place),
    step: total.step,
  }))
  const points = text.reading.deductions.flatMap(({ points: one }) => (one ? [one] : []))
  const sum = pointsFromHundredths(points.reduce((left, { value }) => left + value, 0))
  const itemised = points.length > 0 && points.length === text.reading.deductions.length
  const places = points.map(({ place }) => text.placeOf(place))
  const expected = lossOfChapter(subject, places) ?? lost
  return [
    ...stated.map((claim) =>
      claim.value === lost
        ? { held: `总分与扣分合计 100 分` }
        : lossDiffers('all', '扣分合计', claim.value, lost, [claim, total]),
    ),
    ...(itemised
      ? [
          sum === expected || sum === lost
            ? { held: `各条扣分合计 ${formatPoints(sum)} 分` }
            : lossDiffers(
                'reasons',
                '各条扣分原因的分值合计',
                sum,
                expected,
                points.map(({ value, place }) => ({ value, place: text.placeOf(place), step: total.step })),
              ),
        ]
      : []),
  ]
}

/** Points lost on an indicator as stated, against weight − score. */
function lossOfEach({ indicators }: CheckSubject): readonly Comparison[] {
  return indicators.flatMap(({ name, weights: [weight], scores: [score], deductions }) => {
    if (!weight || !score) return []
    const lost = subtractPoints(weight.value, score.value)
    // Told in one figure, or line by line.
    const parts = deductions.filter(({ value }) => value !== lost)
    const sum = pointsFromHundredths(parts.reduce((left, { value }) => left + value, 0))
    return deductions.map((claim) =>
      claim.value === lost || (parts.length > 1 && sum === lost)
        ? { held: `${name}扣 ${formatPoints(lost)} 分` }
        : lossDiffers(name, `${name}扣分`, claim.value, lost, [claim, score]),
    )
  })
}

/** Every lost point has a reason, and every reason its points. */
function reasons({ text, draft, indicators }: CheckSubject): readonly Comparison[] {
  if (draft || !text) return []
  const losing = indicators.filter(
    ({ level, weights: [weight], scores: [score] }) =>
      level !== 1 && weight && score && score.value < weight.value,
  )
  const { deductions } = text.reading
  const open = deductions.filter(({ points }) => points === null)
  if (losing.length > 0 && deductions.length === 0) {
    return losing.map(({ name, scores: [score], weights: [weight] }) => ({
      key: `no reason ${name}`,
      wording: { code: 'loss-without-reason', details: { name } },
      figures: [
        ...(score ? [pointsFigure(`${name}得分`, score)] : []),
        ...(weight ? [pointsFigure(`${name}分值`, weight)] : []),
      ],
      places: score ? [score.place] : [],
    }))
  }
  if (deductions.length === 0) return []
  if (open.length === 0) return [{ held: `${deductions.length} 条扣分原因均列明分值` }]
  return [
    {
      key: 'without points',
      severity: 'warning',
      wording: {
        code: 'reasons-without-points',
        details: {
          count: String(open.length),
          reasons: open.map(({ text: one }) => `“${one}”`).join('、'),
          indicators: losing.map(({ name }) => name).join('、'),
        },
      },
      figures: losing.flatMap(({ name, scores: [score] }) =>
        score ? [pointsFigure(`${name}得分`, score)] : [],
      ),
      places: open.map(({ place }) => text.placeOf(place)),
    },
  ]
}

/** A line of the ledger whose reason nobody has written. */
function ledger({ draft }: CheckSubject): readonly Comparison[] {
  if (!draft) return []
  return draft.sheet.nodes
    .filter(({ leaf }) => leaf)
    .flatMap(({ code, name, deductions }) =>
      deductions.map((line): Comparison => {
        if (line.reason.trim() !== '') return { held: `${name}扣 ${formatPoints(line.points)} 分已填写原因` }
        const place = { kind: 'page', section: 'scoring', path: `scoring/${code}` } as const
        return {
          key: `${code}/${line.key}`,
          wording: { code: 'loss-without-reason', details: { name } },
          figures: [{ label: `${name}扣分`, value: { kind: 'points', value: line.points }, place }],
          places: [place],
        }
      }),
    )
}

/** Total + Σ deductions = 100; every loss has reasons, and their points add up to it. */
export const losses: CheckRule = {
  id: 'A-06',
  title: '总分、扣分与扣分原因一致',
  severity: 'error',
  run: (subject) =>
    outcomeOf([...wholeLoss(subject), ...lossOfEach(subject), ...reasons(subject), ...ledger(subject)]),
}
