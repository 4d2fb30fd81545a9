import type { MemberRecord } from '../../../../domain/stocktake/records.ts'
import type { Count, WithId } from '../../../../domain/stocktake/stocktake.ts'
import { isManual, matchWords } from '../../../../domain/stocktake/words.ts'
import { momentText, timeOfDay } from '../../../shared/clock-text.ts'
import type { IconName } from '../../../shared/icons.ts'
import { problemText } from '../../../shared/problem-text.ts'
import type { Counted, ScanNews } from './scan-news.ts'

/** How news looks: each tone has its own word, shape and fill, so that no colour has to be told apart. */
export type NewsTone = 'found' | 'already' | 'elsewhere' | 'unknown' | 'plain'

export interface NewsWords {
  readonly tone: NewsTone
  readonly icon: IconName
  readonly verdict: string
  readonly detail: string
}

export interface NewsContext {
  readonly members: readonly WithId<MemberRecord>[]
  readonly now: Date
}

/** 10:32 today, 3月4日 10:32 before. */
function whenText(instant: string, now: Date): string {
  const isToday = new Date(instant).toDateString() === now.toDateString()
  return isToday ? timeOfDay(instant).slice(0, 5) : momentText(instant, now)
}

export function counterName(id: string, members: readonly WithId<MemberRecord>[]): string {
  return members.find((member) => member.id === id)?.name ?? '已移出的成员'
}

/** 张三 10:32 在 305 盘到，相符. */
export function countWords(count: Count, { members, now }: NewsContext): string {
  const where = count.room === '' ? '' : `在 ${count.room} `
  const manual = isManual(count.method) ? '（手工）' : ''
  return `${counterName(count.counter, members)} ${whenText(count.at, now)} ${where}盘到${manual}，${matchWords(count)}`
}

export function newsWords(news: ScanNews, context: NewsContext): NewsWords {
  switch (news.kind) {
    case 'counted':
      return wordsOfCounted(news)
    case 'already':
      return {
        tone: 'already',
        icon: 'history',
        verdict: '本轮已盘过',
        detail: `${news.asset.name}：${countWords(news.count, context)}`,
      }
    case 'out-of-scope':
      return {
        tone: 'unknown',
        icon: 'close',
        verdict: '不在本次范围',
        detail: `${news.asset.name}（${news.asset.id}）在账上，但不在本轮要盘的资产里，没有记录`,
      }
    case 'unknown':
      return {
        tone: 'unknown',
        icon: 'question',
        verdict: news.surplus === null ? '不在账上' : '不在账上，已登记盘盈',
        detail: `${news.code}：登记簿里没有这个编号`,
      }
    case 'room':
      return {
        tone: 'plain',
        icon: 'room',
        verdict: `已切换到 ${news.room}`,
        detail: news.registered ? '接着扫这个房间的资产' : '本轮没有资产登记在这里，扫到的都会记为位置不符',
      }
    case 'undone':
      return {
        tone: 'plain',
        icon: 'undo',
        verdict: '已撤销',
        detail: `${news.asset.name} 回到未盘；撤销已记入修改记录`,
      }
    case 'saving':
      return { tone: 'plain', icon: 'more', verdict: '正在存入本机…', detail: news.asset.name }
    case 'unsaved':
      return {
        tone: 'unknown',
        icon: 'conflict',
        verdict: '还没有存入本机',
        detail: `${news.counted.asset.name}：${problemText(news.problem)}`,
      }
    case 'no-code':
      return {
        tone: 'unknown',
        icon: 'question',
        verdict: '照片里没有认出条码',
        detail: '请靠近、对正、避开反光再拍一张，或键入编号末几位',
      }
    case 'trouble':
      return { tone: 'unknown', icon: 'conflict', verdict: '没有完成', detail: problemText(news.problem) }
  }
}

function wordsOfCounted({ asset, elsewhere, method, wasLost }: Counted): NewsWords {
  const manual = isManual(method)
  const name = [asset.name, asset.spec].filter((part) => part !== '').join(' · ')
  const lost = wasLost ? '；此前已确认盘亏，请到资产页撤回' : ''
  if (!elsewhere)
    return {
      tone: 'found',
      icon: 'check',
      verdict: manual ? '已盘到（手工）' : '已盘到',
      detail: `${name}${lost}`,
    }
  return {
    tone: 'elsewhere',
    icon: 'move',
    verdict: `位置不符：应在 ${elsewhere.registered}，现在 ${elsewhere.here}`,
    detail: `${manual ? '手工 · ' : ''}${name}${lost}`,
  }
}
