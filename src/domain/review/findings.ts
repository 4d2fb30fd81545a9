import type { AcceptedFinding } from '../checks/acceptance.ts'
import { settleFindings } from '../checks/acceptance.ts'
import type { Finding as CheckFinding } from '../checks/check.ts'
import { checkEvaluation } from '../checks/run-checks.ts'
import { findingSentence } from '../checks/wording/finding-sentence.ts'
import type { Evaluation } from '../evaluation/evaluation.ts'
import { pointsText } from '../scoring/wording.ts'
import { differenceSentence, figureSentence } from './difference-sentence.ts'
import type { FigureCause, ReviewDifference } from './differences.ts'
import { changedFigures, differencesOf } from './differences.ts'
import { scoreFinding } from './final-evaluation.ts'
import type { FindingSeverity } from './records.ts'
import type { ReviewOutcome } from './review-outcome.ts'
import { verdictWords } from './words.ts'

/** What a review finds by itself, before a person adds to it. */
export interface AutomaticFinding {
  readonly id: string
  readonly origin: 'score' | 'verdict' | 'figure' | 'check'
  readonly severity: FindingSeverity
  readonly sentence: string
  readonly suggestion: string
  readonly indicators: readonly string[]
  /** What it takes from the self score (negative) or gives to it. */
  readonly change: number
}

/** From here on a loss is 重要. */
const majorLoss = 100

function scoreFindings(
  differences: readonly ReviewDifference[],
  { review }: ReviewOutcome,
): readonly AutomaticFinding[] {
  return differences.map((difference) => {
    const { code, name, change, checked } = difference
    const grave = review.verdicts.get(code)?.verdict === 'untrue' || -change >= majorLoss
    const to = checked.score === null ? '补充数据后重新计分' : `更正为 ${pointsText(checked.score)}`
    return {
      id: scoreFinding(code),
      origin: 'score',
      severity: change > 0 ? 'hint' : grave ? 'major' : 'minor',
      sentence: `“${name}”${differenceSentence(difference)}`,
      suggestion: `请按核查结果将“${name}”得分${to}，并补充相应佐证`,
      indicators: [code],
      change,
    }
  })
}

/** A verdict other than 属实 that changes no score, said in its own words. */
function verdictFindings(scored: ReadonlySet<string>, outcome: ReviewOutcome): readonly AutomaticFinding[] {
  const { review, self } = outcome
  return self.nodes.flatMap(({ code, name, leaf }): readonly AutomaticFinding[] => {
    const given = leaf && !scored.has(code) ? review.verdicts.get(code) : undefined
    if (!given || given.verdict === 'true') return []
    const note = given.note.trim().replace(/[。；;]+$/, '')
    return [
      {
        id: `verdict-${code}`,
        origin: 'verdict',
        severity: given.verdict === 'untrue' ? 'major' : 'minor',
        sentence: `“${name}”核查为${verdictWords[given.verdict]}${note === '' ? '' : `：${note}`}`,
        suggestion: given.verdict === 'unverifiable' ? `请补充“${name}”的佐证材料` : `请核实并更正“${name}”`,
        indicators: [code],
        change: 0,
      },
    ]
  })
}

/** Figures found otherwise that cost nothing: the score stays, the figure is wrong all the same. */
function figureFindings(scored: ReadonlySet<string>, outcome: ReviewOutcome): readonly AutomaticFinding[] {
  const found = new Map<string, { readonly cause: FigureCause; readonly codes: string[] }>()
  const told = new Set<string>()
  for (const indicator of outcome.system.indicators)
    for (const cause of changedFigures(indicator, outcome)) {
      const id = `${cause.kind}-${cause.id}`
      if (scored.has(indicator.code)) told.add(id)
      const known = found.get(id)
      if (known) known.codes.push(indicator.code)
      else found.set(id, { cause, codes: [indicator.code] })
    }
  return [...found]
    .filter(([id]) => !told.has(id))
    .map(([id, { cause, codes }]) => ({
      id: `figure-${id}`,
      origin: 'figure',
      severity: 'minor',
      sentence: figureSentence(cause),
      suggestion: `请将“${cause.label}”更正为 ${cause.found}`,
      indicators: codes,
      change: 0,
    }))
}

const checkSeverities = { error: 'major', warning: 'minor', hint: 'hint' } as const

function fromCheck({ check, about, severity, wording, repair, places }: CheckFinding): AutomaticFinding {
  const scoring = /^scoring\/(.+)$/
  const codes = places.flatMap((place) =>
    place.kind === 'page' ? (scoring.exec(place.path)?.[1] ?? []) : [],
  )
  return {
    id: `check-${check}-${about}`,
    origin: 'check',
    severity: checkSeverities[severity],
    sentence: `体检 ${check}：${findingSentence(wording)}`,
    suggestion: repair ? repair.label : `请就体检 ${check} 所列事项核对并更正`,
    indicators: [...new Set(codes)],
    change: 0,
  }
}

function fromAccepted({ finding, acceptance }: AcceptedFinding): AutomaticFinding {
  const taken = fromCheck(finding)
  const reason = acceptance.reason.trim().replace(/[。；;]+$/, '')
  return { ...taken, severity: 'hint', sentence: `${taken.sentence}（部门已说明：${reason}）` }
}

const checked = new WeakMap<Evaluation, readonly AutomaticFinding[]>()

/** The claim never changes while it is checked, so its 体检 runs once. Hints are for whoever writes, not for a reviewer. */
function checkFindings({ evaluation, system, self }: ReviewOutcome): readonly AutomaticFinding[] {
  const known = checked.get(evaluation)
  if (known) return known
  const report = checkEvaluation({ evaluation, system, sheet: self })
  const { open, accepted } = settleFindings(report, evaluation.acceptances)
  const findings = [
    ...open.filter(({ severity }) => severity !== 'hint').map(fromCheck),
    ...accepted.map(fromAccepted),
  ]
  checked.set(evaluation, findings)
  return findings
}

/** [RV-22] Score differences, verdicts and figures that changed no score, and what the 体检 of the claim found. */
export function automaticFindings(outcome: ReviewOutcome): readonly AutomaticFinding[] {
  const differences = differencesOf(outcome)
  const scored = new Set(differences.map(({ code }) => code))
  return [
    ...scoreFindings(differences, outcome),
    ...verdictFindings(scored, outcome),
    ...figureFindings(scored, outcome),
    ...checkFindings(outcome),
  ]
}
