import type { AssetRegister } from '../../../domain/stocktake/asset.ts'
import { needsReason } from '../../../domain/stocktake/readiness.ts'
import type { Reconciliation } from '../../../domain/stocktake/reconciliation.ts'
import { roomProgress } from '../../../domain/stocktake/room-progress.ts'
import { currentRound } from '../../../domain/stocktake/rounds.ts'
import type { Stocktake } from '../../../domain/stocktake/stocktake.ts'

export interface HomeLink {
  /** Below the stocktake. */
  readonly page: string
  readonly name: string
  /** How things stand there; empty where nothing can be said. */
  readonly word: string
}

function roomsWord(stocktake: Stocktake, register: AssetRegister): string {
  const round = currentRound(stocktake)
  const rooms = round ? roomProgress(stocktake, register, round).filter(({ expected }) => expected > 0) : []
  if (rooms.length === 0) return ''
  const done = rooms.filter(({ expected, counted }) => counted >= expected).length
  const which = round && stocktake.rounds.length > 1 ? `${round.name}：` : ''
  return `${which}${rooms.length} 处已盘完 ${done} 处`
}

/** Once the count is over, what nobody found stands in the list of differences too. */
function differencesWord({ stage }: Stocktake, { results, balance }: Reconciliation): string {
  const differing = results.filter(needsReason).length
  const missing = stage === 'settling' ? balance.uncounted.count : 0
  const words = [
    ...(differing > 0 ? [`${differing} 项`] : []),
    ...(missing > 0 ? [`未盘 ${missing} 项`] : []),
  ]
  return words.length > 0 ? words.join('，') : '无'
}

/** Every page of a stocktake in the order of the work, each with its state in words. */
export function homeLinks(
  stocktake: Stocktake,
  register: AssetRegister,
  reconciliation: Reconciliation,
  /** How the comments stand; null while there are none to be seen. */
  comments: string | null,
): readonly HomeLink[] {
  const { results } = reconciliation
  const { source, members, rounds, signatures, surpluses, counts, conflicts } = stocktake
  const twice = results.filter(({ duplicate }) => duplicate === 'differing').length
  return [
    { page: 'register', name: '资产台账', word: source ? `${source.assets} 项` : '未导入' },
    { page: 'setup', name: '范围、成员与轮次', word: `${members.length} 人，${rounds.length} 轮` },
    { page: 'rooms', name: '按房间盘点', word: roomsWord(stocktake, register) },
    { page: 'assets', name: '全部资产', word: results.length > 0 ? `${results.length} 项` : '' },
    { page: 'surpluses', name: '盘盈', word: surpluses.length > 0 ? `${surpluses.length} 项` : '无' },
    { page: 'duplicates', name: '重复盘点', word: twice > 0 ? `${twice} 项待裁定` : '无' },
    { page: 'differences', name: '差异处理', word: differencesWord(stocktake, reconciliation) },
    ...(conflicts.size > 0
      ? [{ page: 'conflicts', name: '内容冲突', word: `${conflicts.size} 处待选定` }]
      : []),
    ...(comments === null ? [] : [{ page: 'comments', name: '批注', word: comments }]),
    { page: 'signatures', name: '签名', word: signatures.length > 0 ? `${signatures.length} 个` : '未签名' },
    { page: 'report', name: '盘点报告与盘点表', word: '' },
    { page: 'labels', name: '打印标签', word: '' },
    { page: 'log', name: '盘点记录', word: counts.length > 0 ? `${counts.length} 条` : '' },
    { page: 'changes', name: '最近修改', word: '' },
  ]
}
