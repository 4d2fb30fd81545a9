import type { Band, BandsRule } from '../../indicator-systems/rule.ts'
import type { Ratio } from '../../values/ratio.ts'
import { compareRatio } from '../../values/ratio.ts'
import { figureScaleText, readFigure } from '../figures.ts'
import type { RuleContext, RuleOutcome } from '../rule-outcome.ts'
import { missingOutcome, scoredAtPoints } from '../rule-outcome.ts'
import { decimalOf } from '../wording.ts'

function holds(band: Band, value: Ratio): boolean {
  const low = band.min === null ? 1 : compareRatio(value, decimalOf(band.min))
  const high = band.max === null ? -1 : compareRatio(value, decimalOf(band.max))
  return (band.minInclusive ? low >= 0 : low > 0) && (band.maxInclusive ? high <= 0 : high < 0)
}

/** A blank between a figure and a Chinese character, none after a bracket. */
function spaced(text: string): string {
  return text.endsWith('）') ? text : `${text} `
}

/** `60%（含）至 75% 档`, `90%（含）以上档`, `0% 档`. */
function bandText(band: Band, isRate: boolean): string {
  const min = band.min === null ? null : figureScaleText(decimalOf(band.min), isRate)
  const max = band.max === null ? null : figureScaleText(decimalOf(band.max), isRate)
  const low = min === null ? '' : `${min}${band.minInclusive ? '（含）' : ''}`
  const high = max === null ? '' : `${max}${band.maxInclusive ? '（含）' : ''}`
  if (min === null) return max === null ? '任意值档' : `${spaced(high)}以下档`
  if (max === null) return `${spaced(low)}以上档`
  return min === max ? `${min} 档` : `${spaced(low)}至 ${spaced(high)}档`
}

/** [S-13] The figure falls into one band, and the band's points are the score. */
export function scoreBands(rule: BandsRule, context: RuleContext): RuleOutcome {
  const figure = readFigure(rule.figure, context)
  if (figure.state === 'undefined') return figure
  if (figure.state === 'missing') return missingOutcome(figure.missing)
  const band = rule.bands.find((candidate) => holds(candidate, figure.value))
  if (!band) return missingOutcome([`${figure.text}，超出计分档位的范围，请核对`])
  const finding = `${figure.text}，在 ${bandText(band, figure.isRate)}`
  return scoredAtPoints(context, band.points, finding, (score) => `${finding}，得 ${score}`)
}
