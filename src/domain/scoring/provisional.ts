import type { Evaluation } from '../evaluation/evaluation.ts'
import type { Indicator } from '../indicator-systems/indicator-system.ts'
import { figureSignatures } from '../indicator-systems/figure-signatures.ts'
import type { FigureReference } from '../indicator-systems/rule.ts'

type ConflictTest = (record: string) => boolean

const isFundsRecord: ConflictTest = (record) => record.startsWith('fund/') || record.startsWith('unit/')

function factTest(...ids: readonly string[]): ConflictTest {
  const records = new Set(ids.map((id) => `fact/${id}`))
  return (record) => records.has(record)
}

export function figureTest(figure: FigureReference): ConflictTest {
  const feedsFacts = factTest(...figure.facts)
  const readsFunds = figureSignatures[figure.name].readsFunds
  return (record) => feedsFacts(record) || (readsFunds && isFundsRecord(record))
}

function ruleTest({ rule }: Indicator, evaluation: Evaluation): ConflictTest {
  switch (rule.kind) {
    case 'weighted-completion': {
      // A target that is removed for now is in no list, and nobody knows which indicator it would feed: all of them.
      const elsewhere = evaluation.targets.filter((target) => !rule.categories.includes(target.category))
      const others = new Set(elsewhere.map((target) => `target/${target.id}`))
      return (record) => record.startsWith('target/') && !others.has(record)
    }
    case 'linear-rate':
    case 'bands':
    case 'deduct-per-step':
      return figureTest(rule.figure)
    case 'ratio-count':
      return factTest(rule.achieved, rule.required)
    case 'deduct-per-item':
      return factTest(rule.count)
    case 'checklist':
      return factTest(
        ...rule.items.flatMap(({ fact, deadline }) =>
          deadline ? [fact, deadline.from, deadline.to] : [fact],
        ),
      )
    case 'yes-no':
      return factTest(rule.fact)
    case 'compare':
      return factTest(rule.left, rule.right)
    case 'stocktake':
      return factTest(rule.completed, rule.openDifferences)
    default:
      return () => false
  }
}

/** [S-40] Whether a record in conflict feeds this indicator; notes on lines the rule computes do not. */
export function isProvisional(
  indicator: Indicator,
  siblings: readonly Indicator[],
  evaluation: Evaluation,
): boolean {
  if (evaluation.conflicts.size === 0) return false
  const feedsRule = ruleTest(indicator, evaluation)
  const { code } = indicator
  const own = new Set([`override/${code}`, `rating/${code}`])
  const weights = new Set(siblings.map((sibling) => `not-applicable/${sibling.code}`))
  const ledger = `ledger/${code}/`
  return [...evaluation.conflicts].some(
    (record) =>
      own.has(record) ||
      weights.has(record) ||
      (record.startsWith(ledger) && !record.startsWith(`${ledger}rule-`)) ||
      feedsRule(record),
  )
}
