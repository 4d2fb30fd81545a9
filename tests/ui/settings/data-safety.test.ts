import { describe, expect, it } from 'vitest'
import type { SafetyFacts } from '../../../src/ui/settings/data-safety.ts'
import { safetyLines } from '../../../src/ui/settings/data-safety.ts'

const safe: SafetyFacts = {
  secure: true,
  installed: true,
  persisted: true,
  usage: 12_897_485,
  offline: 'ready',
  backup: '2024-03-03T02:00:00.000Z',
  now: new Date('2024-03-05T02:00:00.000Z'),
}

function line(facts: Partial<SafetyFacts>, id: string) {
  return safetyLines({ ...safe, ...facts }).find((candidate) => candidate.id === id)
}

describe('数据安全: each state by word, with the one thing that mends it', () => {
  it('asks for nothing where all is well', () => {
    expect(safetyLines(safe).map(({ state, advice }) => [state, advice])).toEqual([
      ['3月2日 19:00', ''],
      ['已安装', ''],
      ['已承诺长期保存', ''],
      ['可离线，已逐个核对', ''],
      ['12.3 MB', ''],
    ])
  })

  it('asks for a backup when there is none, and when it is older than a week', () => {
    expect(line({ backup: null }, 'backup')).toMatchObject({ state: '从未备份', good: false })
    expect(line({ now: new Date('2024-03-11T02:00:00.000Z') }, 'backup')?.advice).toContain('请备份')
  })

  it('never calls unknown good', () => {
    expect(line({ persisted: null }, 'persistent')).toMatchObject({ state: '浏览器未说明', good: false })
    expect(line({ offline: 'preparing' }, 'offline')).toMatchObject({ good: false })
  })

  it('warns that Safari and the home-screen app do not share data', () => {
    expect(line({ installed: false }, 'installed')?.advice).toContain('先导出数据')
  })

  it('on plain http every advice is https, not a button that cannot work', () => {
    expect(line({ secure: false, persisted: false }, 'persistent')?.advice).toContain('https')
    expect(line({ secure: false, offline: 'unsupported' }, 'offline')?.advice).toContain('https')
  })
})
