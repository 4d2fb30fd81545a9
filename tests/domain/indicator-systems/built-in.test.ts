import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { builtInSystems, findSystem } from '../../../src/domain/indicator-systems/built-in.ts'
import type { IndicatorSystem } from '../../../src/domain/indicator-systems/indicator-system.ts'
import { lintIndicatorSystem } from '../../../src/domain/indicator-systems/lint-indicator-system.ts'
import { parseIndicatorSystem } from '../../../src/domain/indicator-systems/parse-indicator-system.ts'

const folder = 'src/domain/indicator-systems/data'

function firstLevel(system: IndicatorSystem): string {
  const roots = system.indicators.filter((indicator) => indicator.parent === null)
  return roots.map((root) => `${root.name} ${root.weight / 100}`).join(' ')
}

describe('built-in systems', () => {
  it.each(readdirSync(folder))('%s parses, lints clean and is offered', (file) => {
    const system = parseIndicatorSystem(JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')))
    if (!system.ok) throw new Error(JSON.stringify(system.problem))
    expect(lintIndicatorSystem(system.value)).toEqual([])
    expect(builtInSystems).toContainEqual(system.value)
  })

  it.each(builtInSystems.map((system) => [system.id, system] as const))(
    '%s uses every fact it declares',
    (_id, system) => {
      const rules = JSON.stringify([system.indicators.map((indicator) => indicator.rule), system.adjustments])
      const unused = system.facts.filter((fact) => !rules.includes(`"${fact.id}"`))
      expect(unused.map((fact) => fact.id)).toEqual([])
    },
  )

  it.each(builtInSystems.map((system) => [system.id, system] as const))(
    '%s says honestly what has to be checked',
    (_id, system) => {
      expect(system.status).toBe('draft')
      expect(system.statement).toContain('待核对')
      expect(system.statement).toContain('记忆')
      const recalled = system.indicators.filter((indicator) => indicator.confidence.rule.startsWith('memory'))
      expect(recalled.length).toBeGreaterThan(0)
    },
  )

  it('has the published weights', () => {
    expect(builtInSystems.map(firstLevel)).toEqual([
      '履职效能 50 管理效率 50',
      '预算执行率 10 产出指标 50 效益指标 30 满意度指标 10',
      '投入 10 过程 60 产出及效率 30',
    ])
    const haizhu = findSystem('gd-haizhu-2023@1')
    const second = haizhu?.indicators.filter((indicator) => indicator.parent === 'B')
    expect(second?.map((indicator) => indicator.weight / 100)).toEqual([3, 4, 4, 15, 10, 10, 4])
  })

  it('finds a version it has and no other', () => {
    expect(findSystem('gd-haizhu-2023@1')?.id).toBe('gd-haizhu-2023')
    expect(findSystem('gd-haizhu-2023@2')).toBeUndefined()
    expect(findSystem('gd-haizhu-2023')).toBeUndefined()
  })
})
