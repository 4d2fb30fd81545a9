import type { SectionId, SectionState } from '../../domain/evaluation/completeness.ts'
import type { IconName } from '../shared/icons.ts'

/** Sections in the order of the report, with the route below the evaluation. */
export const sections: readonly { readonly id: SectionId; readonly name: string; readonly path: string }[] = [
  { id: 'cover', name: '封面', path: 'cover' },
  { id: 'profile', name: '基本情况', path: 'profile' },
  { id: 'targets', name: '绩效目标', path: 'targets' },
  { id: 'funds', name: '收支', path: 'funds' },
  { id: 'projects', name: '项目', path: 'projects' },
  { id: 'scoring', name: '指标评分', path: 'scoring' },
  { id: 'problems', name: '问题与措施', path: 'problems' },
  { id: 'evidence', name: '佐证', path: 'evidence' },
]

/** State by word and shape, never by colour alone. A section nothing is asked of says so. */
export function stateShown({ state, missing }: SectionState): {
  readonly word: string
  readonly icon: IconName
} {
  if (state === 'done') return { word: '已填完', icon: 'check' }
  if (state === 'partial') return { word: '填写中', icon: 'part' }
  return { word: missing.length === 0 ? '可不填' : '未填', icon: 'empty' }
}
