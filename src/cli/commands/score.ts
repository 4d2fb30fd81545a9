import { formatPointsFixed } from '../../domain/values/points.ts'
import type { Outcome } from '../outcome.ts'
import { done, wrongInput } from '../outcome.ts'
import { readDraft, remarksOn } from '../read-draft.ts'

/** Prints total, grade and every node as JSON. A total that still lacks scores has no grade. */
export async function score(args: readonly string[]): Promise<Outcome> {
  const [path, ...rest] = args
  if (path === undefined || rest.length > 0)
    return wrongInput('用法：jijian score FILE，FILE 为导出的数据文件')
  const draft = await readDraft(path)
  if (!draft.ok) return wrongInput(draft.problem.details?.line ?? draft.problem.code)
  const { sheet } = draft.value
  const result = {
    total: formatPointsFixed(sheet.total),
    grade: sheet.complete ? sheet.grade : null,
    nodes: sheet.nodes.map((node) => ({
      code: node.code,
      name: node.name,
      weight: formatPointsFixed(node.weight),
      score: node.score === null ? null : formatPointsFixed(node.score),
      why: node.why,
    })),
  }
  return done(`${JSON.stringify(result, null, 2)}\n`, remarksOn(draft.value))
}
