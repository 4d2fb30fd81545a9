import { allRules } from '../../../domain/checks/all-rules.ts'
import type { CheckId } from '../../../domain/checks/check.ts'

const titles = new Map(allRules.map(({ id, title }) => [id, title]))

/** What a check is called in a list. */
export function ruleTitle(id: CheckId): string {
  return titles.get(id) ?? ''
}
