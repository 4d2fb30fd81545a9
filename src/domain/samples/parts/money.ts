import type { RecordEdit } from '../../evaluation/new-evaluation.ts'
import type { FundSource } from '../../evaluation/records.ts'
import { inOrder, wan } from './in-order.ts'

const centre = 'service-centre'

/** In 万元: revenue, initial, adjusted, spent, basic, project. */
type Amounts = readonly [number, number, number, number, number, number]

/**
 * Only the totals, the two budgets and the split into 基本 and 项目 are those of the reference report. The rest is made
 * up: the split between department and unit, the initial budgets, and 其他资金, which fills the gap that the report leaves.
 */
const funds: readonly (readonly [string, FundSource, Amounts])[] = [
  ['self', 'general-public', [36_189.58, 34_852.1, 36_189.58, 36_189.58, 2_404.88, 33_784.7]],
  ['self', 'government-fund', [2_000, 1_500, 2_000, 2_000, 0, 2_000]],
  ['self', 'state-capital', [0, 0, 0, 0, 0, 0]],
  [centre, 'general-public', [1_698.76, 1_640.2, 1_698.76, 1_698.76, 412.36, 1_286.4]],
  [centre, 'other', [230.38, 200, 230.38, 148.04, 36.2, 111.84]],
]

const projects: readonly (readonly [
  id: string,
  name: string,
  budget: number,
  spent: number,
  score: number,
])[] = [
  ['innovation', '科技创新扶持专项', 8_600, 8_600, 98],
  ['high-tech', '高新技术企业认定奖励', 4_250, 4_250, 99],
  ['research', '企业研发投入后补助', 3_180, 3_180, 98],
  ['upgrade', '工业企业技术改造补助', 2_960, 2_960, 97],
  ['parks', '工业园区提质改造', 2_400, 2_400, 96],
  ['exhibition', '会展业发展扶持', 2_150, 2_150, 98],
  ['infrastructure', '产业用地基础设施配套（政府性基金）', 2_000, 2_000, 97],
  ['consumption', '商贸流通促消费活动', 1_680, 1_680, 98],
  ['digital', '数字经济示范应用', 1_520, 1_520, 96],
  ['trade', '外贸稳增长奖励', 1_260, 1_260, 99],
  ['operation', '政务信息系统统一运维', 1_150, 1_150, 97],
  ['computing', '算力公共服务平台', 980, 966.5, 95],
  ['finance', '金融机构落户奖励', 860, 860, 98],
  ['small-firms', '中小微企业公共服务', 720, 720, 97],
  ['state-firms', '国有企业监管与审计', 480, 480, 98],
  ['science', '科普活动与科技培训', 365, 365, 99],
  ['planning', '产业规划与课题研究', 320, 320, 96],
  ['investment', '招商推介活动', 298, 289.35, 94],
  ['security', '电子政务网络安全', 246, 246, 98],
  ['safety', '工业商贸领域安全检查', 56.18, 56.18, 99],
  ['statistics', '经济运行监测与分析', 38, 38, 99],
  ['hall', '企业服务大厅运行', 520, 520, 97],
  ['talent', '产业人才培训', 436.4, 436.4, 98],
  ['policy', '惠企政策宣传与兑现', 330, 330, 97],
]

const centreProjects = new Set(['hall', 'talent', 'policy'])

export const money: readonly RecordEdit[] = [
  ...inOrder([{ name: '某区产业促进服务中心（示例）' }]).map((unit) => ({
    record: `unit/${centre}`,
    value: unit,
  })),
  ...funds.map(([unit, source, amounts]) => {
    const [revenue, initial, adjusted, spent, basic, project] = amounts.map(wan)
    const value = { revenue, initial, adjusted, spent, basic, project } as Record<string, number>
    return { record: `fund/${unit}/${source}`, value }
  }),
  ...inOrder(projects.map((project) => ({ project }))).map(({ project, order }) => {
    const [id, name, budget, spent, score] = project
    return {
      record: `project/${id}`,
      value: {
        name,
        unit: centreProjects.has(id) ? centre : 'self',
        budget: wan(budget),
        spent: wan(spent),
        selfEvaluated: true,
        score: score * 100,
        order,
      },
    }
  }),
]
