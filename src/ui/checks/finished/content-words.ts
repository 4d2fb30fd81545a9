import type { ProposedContent } from '../../../domain/report-intake/proposed-value.ts'
import { formatMoney, parseMoney } from '../../../domain/values/money.ts'
import { formatPoints, parsePoints } from '../../../domain/values/points.ts'
import type { Problem, Result } from '../../../domain/values/result.ts'
import { ok } from '../../../domain/values/result.ts'

export function contentText(content: ProposedContent): string {
  switch (content.kind) {
    case 'text':
      return content.value
    case 'money':
      return `${formatMoney(content.value, '万元')} 万元`
    case 'points':
      return `${formatPoints(content.value)} 分`
  }
}

/** As it is put into a box to be corrected: money in 万元. */
export function contentInput(content: ProposedContent): string {
  switch (content.kind) {
    case 'text':
      return content.value
    case 'money':
      return formatMoney(content.value, '万元')
    case 'points':
      return formatPoints(content.value)
  }
}

/** What was typed in place of what was read. */
export function readCorrection(
  kind: ProposedContent['kind'],
  typed: string,
): Result<ProposedContent, Problem> {
  if (kind === 'text') return ok({ kind, value: typed.trim() })
  if (kind === 'money') {
    const money = parseMoney(typed, '万元')
    return money.ok ? ok({ kind, value: money.value }) : money
  }
  const points = parsePoints(typed)
  return points.ok ? ok({ kind, value: points.value }) : points
}
