import type { Points } from '../../../domain/values/points.ts'
import { formatPoints } from '../../../domain/values/points.ts'

/** `少 2 分`, `多 0.5 分`, or nothing to say: what the checked score is against the self score. */
export function changeText(self: Points | null, checked: Points | null): string {
  if (self === null || checked === null || self === checked) return ''
  return checked < self
    ? `少 ${formatPoints((self - checked) as Points)} 分`
    : `多 ${formatPoints((checked - self) as Points)} 分`
}

export function scoreOrOpen(score: Points | null): string {
  return score === null ? '待填' : formatPoints(score)
}
