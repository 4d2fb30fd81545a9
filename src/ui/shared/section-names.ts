import type { SectionId } from '../../domain/evaluation/completeness.ts'

/** Parts of an evaluation as pages head them. */
export const sectionNames: Readonly<Record<SectionId, string>> = {
  cover: '封面',
  profile: '基本情况',
  targets: '绩效目标',
  funds: '收支',
  projects: '项目',
  scoring: '指标评分',
  problems: '问题与措施',
  evidence: '佐证',
}
