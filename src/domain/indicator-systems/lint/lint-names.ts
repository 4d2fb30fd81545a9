import type { IndicatorSystem } from '../indicator-system.ts'
import type { LintFinding } from './finding.ts'
import { systemFinding } from './finding.ts'

/** Ids become parts of record keys such as `ledger/<code>/<key>` and of `id@version`. */
const identifier = /^[A-Za-z0-9][A-Za-z0-9._-]*$/

function namedIds(system: IndicatorSystem): readonly (readonly [string, string])[] {
  return [
    ['体系代码', system.id],
    ...system.facts.map((fact) => ['数据代码', fact.id] as const),
    ...system.adjustments.map((adjustment) => ['调整项代码', adjustment.id] as const),
    ...system.indicators.map((indicator) => ['指标代码', indicator.code] as const),
    ...system.indicators.flatMap(({ rule }) =>
      rule.kind === 'checklist' ? rule.items.map((item) => ['清单项代码', item.id] as const) : [],
    ),
  ]
}

export function lintNames(system: IndicatorSystem): readonly LintFinding[] {
  const findings = namedIds(system)
    .filter(([, id]) => !identifier.test(id))
    .map(([what, id]) =>
      systemFinding('identifier-shape', `${what}“${id}”只能用字母、数字和 . _ -，并以字母或数字开头`),
    )
  const ids = system.facts.map((fact) => fact.id)
  const repeated = [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))]
  findings.push(...repeated.map((id) => systemFinding('duplicate-fact', `数据 ${id} 声明了两次`)))
  if (system.status === 'draft' && system.statement.trim() === '') {
    findings.push(systemFinding('draft-without-statement', '草案须写明哪些内容待核对（statement）'))
  }
  if (system.rounding.scoreStep === 0) {
    findings.push(systemFinding('score-step', '得分步长（scoreStep）须大于 0'))
  }
  return findings
}
