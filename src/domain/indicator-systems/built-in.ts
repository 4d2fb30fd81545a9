import guangdong from './data/gd-haizhu-2023.json' with { type: 'json' }
import hunan from './data/hunan-department.json' with { type: 'json' }
import national from './data/national-project.json' with { type: 'json' }
import type { IndicatorSystem } from './indicator-system.ts'
import { parseIndicatorSystem } from './parse-indicator-system.ts'

/** Throws when a shipped file is broken: that is a defect of the build, not of a user's input. */
function builtIn(json: unknown): IndicatorSystem {
  const system = parseIndicatorSystem(json)
  if (!system.ok) throw new Error(`built-in indicator system: ${JSON.stringify(system.problem)}`)
  return system.value
}

/** The systems every installation has, in the order they are offered. */
export const builtInSystems: readonly IndicatorSystem[] = [guangdong, national, hunan].map(builtIn)

/** `gd-haizhu-2023@1`; undefined when this installation does not have that version. */
export function findSystem(reference: string): IndicatorSystem | undefined {
  return builtInSystems.find((system) => `${system.id}@${system.version}` === reference)
}
