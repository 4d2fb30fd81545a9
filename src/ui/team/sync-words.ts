import { timeOfDay } from '../shared/clock-text.ts'
import { problemText } from '../shared/problem-text.ts'
import type { SyncState } from '../shared/services.ts'

interface SyncWords {
  readonly head: string
  readonly note: string
  /** Whether the server has everything of this device, by its own word. */
  readonly delivered: boolean
}

function waitingWords({ changesWaiting, filesWaiting, filesWanted }: SyncState): string {
  const parts = [
    changesWaiting > 0 ? `${String(changesWaiting)} 处修改待送达` : '',
    filesWaiting > 0 ? `${String(filesWaiting)} 个文件待送达` : '',
    filesWanted > 0 ? `同事的 ${String(filesWanted)} 个文件还没有到` : '',
  ]
  return parts.filter((part) => part !== '').join('，')
}

/** Says no more than the server has confirmed. */
export function syncWords(state: SyncState): SyncWords {
  const waiting = waitingWords(state)
  const delivered = state.changesWaiting + state.filesWaiting + state.refused === 0
  const problem = state.problem ? problemText(state.problem) : ''
  const retry = state.nextTryAt === null ? '' : `${timeOfDay(state.nextTryAt)} 自动再试。`
  if (state.phase === 'running') return { head: '正在同步…', note: waiting, delivered: false }
  if (state.phase === 'stopped') return { head: '同步已停', note: `${problem}${waiting}`, delivered: false }
  if (state.phase === 'waiting')
    return { head: waiting || '暂未连上服务器', note: `${problem}${retry}`, delivered: false }
  if (!delivered) return { head: waiting || '有内容未被接收', note: '', delivered }
  if (state.completedAt === null) return { head: '尚未同步', note: '', delivered: false }
  return { head: `已全部送达 ${timeOfDay(state.completedAt)}`, note: waiting, delivered }
}
