import { timeOfDay } from '../shared/clock-text.ts'
import type { IconName } from '../shared/icons.ts'
import { problemText } from '../shared/problem-text.ts'
import type { SyncState } from '../shared/services.ts'

interface SyncWords {
  readonly head: string
  readonly note: string
  /** A tick only where the server has everything of this device, by its own word. */
  readonly icon: IconName
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
  const problem = state.problem ? problemText(state.problem) : ''
  const retry = state.nextTryAt === null ? '' : `下次再试：${timeOfDay(state.nextTryAt)}。`
  if (state.phase === 'running') return { head: '正在同步…', note: waiting, icon: 'turn' }
  if (state.phase === 'stopped') return { head: '同步已停', note: `${problem}${waiting}`, icon: 'conflict' }
  if (state.phase === 'waiting')
    return { head: waiting || '暂未连上服务器', note: `${problem}${retry}`, icon: 'history' }
  if (state.refused > 0) return { head: waiting || '有内容未被接收', note: '', icon: 'conflict' }
  if (state.changesWaiting + state.filesWaiting > 0) return { head: waiting, note: '', icon: 'history' }
  if (state.completedAt === null) return { head: '尚未同步', note: '', icon: 'empty' }
  return { head: `已全部送达 ${timeOfDay(state.completedAt)}`, note: waiting, icon: 'check' }
}
