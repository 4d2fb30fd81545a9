import { allComments, openComments, unreadOf } from '../../../domain/teamwork/comments.ts'
import type { Teamwork } from '../../../domain/teamwork/teamwork.ts'

/** How a document's comments stand, for the way to them; empty where nothing waits. */
export function commentWords(
  teamwork: Teamwork,
  seen: ReadonlySet<string> | null,
): { readonly word: string; readonly calls: boolean } {
  const comments = allComments(teamwork)
  const unread = seen ? unreadOf(comments, seen).length : 0
  if (unread > 0) return { word: `${unread} 条未读`, calls: true }
  const open = openComments(comments).length
  return { word: open > 0 ? `${open} 条未解决` : '', calls: false }
}
