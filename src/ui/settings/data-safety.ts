import { momentText } from '../shared/clock-text.ts'
import type { OfflineServices } from '../shared/services.ts'

/** One line of the data-safety page: how it stands in a word, and the one thing that mends it. */
export interface SafetyLine {
  readonly id: 'backup' | 'installed' | 'persistent' | 'offline' | 'usage'
  readonly name: string
  readonly state: string
  readonly good: boolean
  readonly advice: string
}

export interface SafetyFacts {
  readonly secure: boolean
  readonly installed: boolean
  readonly persisted: boolean | null
  readonly usage: number | null
  readonly offline: OfflineServices['state']
  /** Instant of the last full backup that left the app; null for never. */
  readonly backup: string | null
  readonly now: Date
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}

/** A week's work is what may be lost without pain. */
const backupDays = 7

function backupLine({ backup, now }: SafetyFacts): SafetyLine {
  const age = backup === null ? Infinity : now.getTime() - new Date(backup).getTime()
  const good = age < backupDays * 24 * 3600 * 1000
  return {
    id: 'backup',
    name: '最近备份',
    state: backup === null ? '从未备份' : momentText(backup, now),
    good,
    advice: good ? '' : '手机丢失、损坏或浏览器清除数据时，只有备份能找回。请备份一份存到别处。',
  }
}

function installedLine({ installed }: SafetyFacts): SafetyLine {
  const advice =
    '在浏览器菜单中选“添加到主屏幕”，以后从桌面图标打开。苹果手机的浏览器版与桌面版数据不通，请先导出数据，安装后再导入。'
  return {
    id: 'installed',
    name: '安装到桌面',
    state: installed ? '已安装' : '未安装',
    good: installed,
    advice: installed ? '' : advice,
  }
}

function persistentLine({ persisted, secure }: SafetyFacts): SafetyLine {
  const state = persisted === null ? '浏览器未说明' : persisted ? '已承诺长期保存' : '可能被清理'
  const advice = secure
    ? '浏览器空间紧张或长期不用时可能清除数据。请申请长期保存；若不获准，请安装到桌面，并经常导出数据。'
    : '当前不是安全连接，浏览器不承诺保存。请用 https 网址打开，并经常导出数据。'
  return {
    id: 'persistent',
    name: '长期保存',
    state,
    good: persisted === true,
    advice: persisted ? '' : advice,
  }
}

function offlineLine({ offline, secure }: SafetyFacts): SafetyLine {
  const states = {
    ready: '可离线，已逐个核对',
    preparing: '正在准备',
    failed: '离线文件不全',
    unsupported: '不能离线',
  } as const
  const advice = {
    ready: '',
    preparing: '请保持联网并停留片刻，核对完成后显示“可离线”。',
    failed: '请连接网络后重新打开本页。',
    unsupported: secure ? '请换用新版浏览器打开。' : '当前不是安全连接，请用 https 网址打开。',
  } as const
  return {
    id: 'offline',
    name: '断网使用',
    state: states[offline],
    good: offline === 'ready',
    advice: advice[offline],
  }
}

function usageLine({ usage }: SafetyFacts): SafetyLine {
  return {
    id: 'usage',
    name: '占用空间',
    state: usage === null ? '浏览器未说明' : megabytes(usage),
    good: true,
    advice: '',
  }
}

export function safetyLines(facts: SafetyFacts): readonly SafetyLine[] {
  return [
    backupLine(facts),
    installedLine(facts),
    persistentLine(facts),
    offlineLine(facts),
    usageLine(facts),
  ]
}
