import type { Change } from '../../domain/changes/change.ts'
import { momentText } from './clock-text.ts'

/** 谁，什么时候. */
export function whoAndWhen(change: Change, now: Date): string {
  return `${change.author || '未署名'} · ${momentText(change.at, now)}`
}
