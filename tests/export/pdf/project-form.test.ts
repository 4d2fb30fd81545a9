import { describe, expect, it } from 'vitest'
import {
  documentText,
  normalisePdfText,
  normaliseReportText,
} from '../../../src/domain/report/document-text.ts'
import { blankTarget, evaluationOf, fundOf } from '../../domain/evaluation/evaluation-of.ts'
import { reportOf } from '../../domain/report/report-of.ts'
import { fontsOf, informationOf, pdfToolsReady, qpdfCheck, textOf } from '../support/pdf-tools.ts'
import { renderFile } from '../support/render.ts'

/** Category, subcategory, name, planned, actual, unit and weight. */
const targets = [
  ['output', '数量', '修缮干支渠长度', '10', '8', '公里', '20'],
  ['output', '数量', '改造分水口', '36', '36', '处', '10'],
  ['output', '质量', '工程验收合格率', '100', '100', '%', '10'],
  ['output', '时效', '按期完工率', '100', '80', '%', '10'],
  ['benefit', '经济', '年节水量', '120', '131', '万立方米', '15'],
  ['benefit', '社会', '受益农户', '2600', '2715', '户', '15'],
  ['satisfaction', '服务对象满意度', '受益农户满意度', '90', '94.6', '%', '10'],
] as const

const project = evaluationOf({
  'cover/unit-name': '某区农业农村局（示例）',
  'cover/filler': '喆某',
  'cover/date': '2024-03-15',
  'project/p': {
    name: '某灌区干支渠修缮及量水设施改造项目',
    unit: 'self',
    budget: 2_000_000_000,
    spent: 1_900_000_000,
    selfEvaluated: true,
    score: null,
    order: 'a',
  },
  'paragraph/overall-goal': { text: '修缮干支渠10公里，改造分水口36处，年节水120万立方米以上。'.repeat(4) },
  'paragraph/annual-work': { text: '修缮干支渠8公里，改造分水口36处，年节水131万立方米。'.repeat(4) },
  'fund/self/general-public': fundOf({
    initial: 1_500_000_000,
    adjusted: 1_600_000_000,
    spent: 1_520_000_000,
  }),
  ...Object.fromEntries(
    targets.map(([category, subcategory, name, planned, actual, unit, weight], index) => [
      `target/t${String(index)}`,
      {
        ...blankTarget,
        category,
        subcategory,
        name,
        planned,
        actual,
        unit,
        weight,
        order: `a${String(index)}`,
      },
    ]),
  ),
  'problem/q': { text: '施工组织与灌溉、汛期衔接不够，二标段停工45天。'.repeat(3), order: 'a' },
  'measure/m': {
    problem: 'q',
    text: '汛期前完成渠道主体工程。',
    owner: '水利科',
    due: '2024-04-30',
    order: 'a',
  },
})

describe.skipIf(!pdfToolsReady)('a project’s form of three pages', () => {
  it('equals its model, is sound, embeds subsets alone and stays small', async () => {
    const document = reportOf({ ...project, system: 'national-project@1' })
    const pdf = await renderFile(document)
    const { text, complaints } = textOf(pdf)
    expect(complaints).toBe('')
    expect(normalisePdfText(text, document)).toBe(normaliseReportText(documentText(document)))
    expect(qpdfCheck(pdf).status).toBe(0)
    expect(fontsOf(pdf).filter(({ embedded, subset, unicode }) => !embedded || !subset || !unicode)).toEqual(
      [],
    )
    const information = informationOf(pdf)
    expect(information['Pages']).toBe('3')
    expect(Number.parseInt(information['File size'] ?? '', 10)).toBeLessThan(150_000)
  })
})
