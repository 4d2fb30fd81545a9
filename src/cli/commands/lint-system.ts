import { lintIndicatorSystem } from '../../domain/indicator-systems/lint-indicator-system.ts'
import { parseIndicatorSystem } from '../../domain/indicator-systems/parse-indicator-system.ts'
import type { Problem } from '../../domain/values/result.ts'
import type { Outcome } from '../outcome.ts'
import { done, doesNotHold, wrongInput } from '../outcome.ts'
import { readTextFile } from '../read-text-file.ts'

function shapeLine({ details }: Problem): string {
  const { path, expected, found, others } = details ?? {}
  const more = others && others !== '0' ? `；此外还有 ${others} 处` : ''
  return `${path || '最外层'}：应为${expected ?? ''}，现为 ${found ?? ''}${more}`
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}

/** Says whether an indicator system holds together: exit 1 and every reason when it does not. */
export async function lintSystem(args: readonly string[]): Promise<Outcome> {
  const [path, ...rest] = args
  if (path === undefined || rest.length > 0) {
    return wrongInput('用法：jijian lint-system FILE，FILE 为指标体系文件')
  }
  const text = await readTextFile(path)
  if (!text.ok) return wrongInput(text.problem.details?.line ?? text.problem.code)
  const json = parseJson(text.value)
  if (json === undefined) return wrongInput(`${path}：不是 JSON 文件，或者没有传完整。`)
  const system = parseIndicatorSystem(json)
  if (!system.ok) return doesNotHold([shapeLine(system.problem)])
  const findings = lintIndicatorSystem(system.value)
  if (findings.length > 0) return doesNotHold(findings.map(({ code, message }) => `${message}（${code}）`))
  const { id, version, name, indicators } = system.value
  return done(`${name}（${id}@${version}）：${indicators.length} 项指标，未发现问题。\n`)
}
