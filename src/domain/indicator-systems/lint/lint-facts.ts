import { figureSignatures } from '../figure-signatures.ts'
import type { FactDeclaration, FactKind, Indicator } from '../indicator-system.ts'
import type { FigureReference, Rule } from '../rule.ts'
import type { LintFinding } from './finding.ts'
import { stocktakeFigureKinds } from '../stocktake-figures.ts'
import { indicatorFinding, systemFinding } from './finding.ts'

export type Facts = ReadonlyMap<string, FactDeclaration>

interface Use {
  readonly fact: string
  readonly kinds: readonly FactKind[]
}

const kindNames: Readonly<Record<FactKind, string>> = {
  count: '个数',
  number: '数值',
  money: '金额',
  'yes-no': '是否',
  date: '日期',
}

export function figureOf(rule: Rule): FigureReference | null {
  return rule.kind === 'linear-rate' || rule.kind === 'bands' || rule.kind === 'deduct-per-step'
    ? rule.figure
    : null
}

function usesOf(rule: Rule): readonly Use[] {
  switch (rule.kind) {
    case 'ratio-count':
      return [rule.achieved, rule.required].map((fact) => ({ fact, kinds: ['count'] }))
    case 'deduct-per-item':
      return [{ fact: rule.count, kinds: ['count'] }]
    case 'checklist':
      return rule.items.flatMap(({ fact, deadline }): Use[] => [
        { fact, kinds: ['yes-no'] },
        ...(deadline
          ? [deadline.from, deadline.to].map((date): Use => ({ fact: date, kinds: ['date'] }))
          : []),
      ])
    case 'yes-no':
      return [{ fact: rule.fact, kinds: ['yes-no'] }]
    case 'compare':
      return [rule.left, rule.right].map((fact) => ({ fact, kinds: ['count', 'number', 'money', 'date'] }))
    case 'stocktake':
      return [
        { fact: rule.completed, kinds: ['yes-no'] },
        { fact: rule.openDifferences, kinds: ['count'] },
      ]
    default:
      return []
  }
}

/** Problems in Chinese without the indicator's name. */
export function figureProblems(
  figure: FigureReference,
  facts: Facts,
): readonly { code: 'figure-arity' | 'fact-unknown' | 'fact-kind'; message: string }[] {
  const { leastFacts, mostFacts, kinds } = figureSignatures[figure.name]
  const count = figure.facts.length
  if (count < leastFacts || count > mostFacts) {
    const wanted = leastFacts === mostFacts ? `${leastFacts}` : `${leastFacts} 至 ${mostFacts}`
    return [{ code: 'figure-arity', message: `取数 ${figure.name} 需要 ${wanted} 项数据，现有 ${count} 项` }]
  }
  const problems = figure.facts.flatMap((fact) => useProblems({ fact, kinds }, facts))
  const money = figure.facts.filter((fact) => facts.get(fact)?.kind === 'money').length
  if (problems.length === 0 && money > 0 && money < count) {
    return [
      { code: 'fact-kind', message: `取数 ${figure.name} 把金额与非金额相比（${figure.facts.join('、')}）` },
    ]
  }
  return problems
}

function useProblems(
  { fact, kinds }: Use,
  facts: Facts,
): { code: 'fact-unknown' | 'fact-kind'; message: string }[] {
  const declaration = facts.get(fact)
  if (!declaration) return [{ code: 'fact-unknown', message: `引用的数据 ${fact} 没有在 facts 中声明` }]
  if (kinds.includes(declaration.kind)) return []
  const wanted = kinds.map((kind) => kindNames[kind]).join('或')
  return [{ code: 'fact-kind', message: `数据 ${fact} 是${kindNames[declaration.kind]}，此处须为${wanted}` }]
}

/** A fact that a stocktake may fill is of the kind that the stocktake knows. */
export function lintStocktakeFigures(facts: readonly FactDeclaration[]): readonly LintFinding[] {
  return facts.flatMap(({ id, label, kind, stocktake }) =>
    stocktake === undefined || stocktakeFigureKinds[stocktake] === kind
      ? []
      : [
          systemFinding(
            'fact-kind',
            `数据 ${id}“${label}”是${kindNames[kind]}，盘点提供的 ${stocktake} 是${kindNames[stocktakeFigureKinds[stocktake]]}`,
          ),
        ],
  )
}

/** Every fact a rule names is declared and of the kind the rule can read. */
export function lintRuleFacts(indicator: Indicator, facts: Facts): readonly LintFinding[] {
  const { rule } = indicator
  const figure = figureOf(rule)
  const problems = [
    ...usesOf(rule).flatMap((use) => useProblems(use, facts)),
    ...(figure ? figureProblems(figure, facts) : []),
  ]
  if (rule.kind === 'compare' && problems.length === 0) {
    const [left, right] = [facts.get(rule.left), facts.get(rule.right)]
    if (left && right && left.kind !== right.kind) {
      const kinds = `${kindNames[left.kind]}与${kindNames[right.kind]}`
      problems.push({ code: 'fact-kind', message: `${rule.left} 与 ${rule.right} 是${kinds}，不能比较` })
    }
  }
  return problems.map(({ code, message }) => indicatorFinding(code, indicator, message))
}
