import type { DraftSession } from '../drafting/contract.ts'
import { problemText } from '../ui/shared/problem-text.ts'
import type { Services } from '../ui/shared/services.ts'
import type { OpenDocument } from '../ui/shared/use-open-document.ts'

export interface Opened<T extends OpenDocument> {
  readonly kind: 'open'
  readonly open: T
}

/** Why a document cannot be shown, in words, and whether trying again can help. */
export interface Closed {
  readonly kind: 'closed'
  readonly title: string
  readonly text: string
  readonly retry: boolean
}

export type OpenOutcome<T extends OpenDocument> = Opened<T> | Closed

/** Makes of a session what the pages of its kind of document need, or says why it cannot. */
export type ReadSession<T extends OpenDocument> = (
  session: DraftSession,
  services: Services,
) => OpenOutcome<T> | Promise<OpenOutcome<T>>

export async function openDocument<T extends OpenDocument>(
  document: string,
  services: Services,
  { kind, read }: { readonly kind: string; readonly read: ReadSession<T> },
): Promise<OpenOutcome<T>> {
  let session: DraftSession
  try {
    session = await services.openDraft(document)
  } catch {
    return closed('读取本机数据失败', problemText({ code: 'storage-closed' }), true)
  }
  const outcome = session.records.size === 0 ? notHere(kind) : await read(session, services)
  if (outcome.kind === 'closed') await session.close()
  return outcome
}

function notHere(kind: string): Closed {
  return closed(
    `本机没有这份${kind}`,
    '它可能在另一台手机或另一个浏览器里。请在那里导出数据，再到这里导入。',
    false,
  )
}

export function closed(title: string, text: string, retry: boolean): Closed {
  return { kind: 'closed', title, text, retry }
}
