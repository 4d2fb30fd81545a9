import { describe, expect, it } from 'vitest'
import { documentText } from '../../../../src/domain/report/document-text.ts'
import type { ReportDocument } from '../../../../src/domain/report/document.ts'
import { buildStocktakeReport } from '../../../../src/domain/stocktake/report/build-stocktake-report.ts'
import type { StocktakeContext } from '../../../../src/domain/stocktake/report/report-context.ts'
import { assetKey } from '../../../../src/domain/stocktake/records.ts'
import { reconcile } from '../../../../src/domain/stocktake/reconcile.ts'
import { tableOf, tablesOf } from '../../report/report-of.ts'
import { filledColumns } from '../../report/table-grid.ts'
import { anAsset, aRegister, countRecord, stocktakeOf } from '../stocktake-of.ts'
import { contextOf, registerOf, signedContext } from './counted-stocktake.ts'

function reportOf({ stocktake, register, reconciliation }: StocktakeContext): ReportDocument {
  return buildStocktakeReport(stocktake, register, reconciliation)
}

function textOf(context: StocktakeContext): string {
  return documentText(reportOf(context))
}

function rowsOf(document: ReportDocument, caption: string): readonly (readonly string[])[] {
  return tableOf(document, caption).rows.map((row) => row.map(({ text }) => text))
}

const counting = { 'stage/current': { stage: 'counting', reason: '' } }
const practice = {
  'meta/stocktake': {
    kind: 'stocktake',
    name: '演练盘点',
    unitName: '某某局',
    fiscalYear: 2023,
    baseDate: '2023-12-31',
    practice: true,
  },
}

const register = registerOf(24)
const context = contextOf(register)
const report = reportOf(context)
const text = documentText(report)

describe('the report of a stocktake', () => {
  it('has the chapters of the official outline, in order', () => {
    const headings = report.blocks.flatMap((block) =>
      block.kind === 'heading' && block.level === 1 ? [block.text] : [],
    )
    expect(report.title).toBe('某某局2023年度固定资产盘点报告')
    expect(headings).toEqual([
      '一、盘点依据与组织',
      '二、盘点基准日与范围',
      '三、盘点方法',
      '四、账面情况',
      '五、盘点结果',
      '六、差异明细与原因',
      '七、闲置、待修、待报废资产',
      '八、复盘与抽盘',
      '九、处理意见',
      '十、管理问题与建议',
      '签字盖章',
      '附表：盘点表',
    ])
  })

  it('T-14 prints the balance, and it adds up', () => {
    expect(rowsOf(report, '盘点结果汇总表')).toEqual([
      ['应盘（账面）', '24', '100', '189,743.70', '100.00%'],
      ['其中', '相符', '19', '74', '126,520.25', '79.17%'],
      ['不符', '2', '21', '52,723.45', '8.33%'],
      ['盘亏', '2', '4', '8,120.00', '8.33%'],
      ['毁损', '1', '1', '2,380.00', '4.17%'],
      ['未盘', '0', '0', '0.00', '0.00%'],
      ['盘盈', '3', '3', '1,780.00', '—'],
      ['实盘', '25', '99', '183,403.70', '—'],
    ])
  })

  it('sums the book by class, with the net value', () => {
    expect(rowsOf(report, '账面情况表')).toEqual([
      ['设备', '12', '50', '135,460.70', '88,049.44'],
      ['家具和用具', '12', '50', '54,283.00', '35,283.98'],
      ['合计', '24', '100', '189,743.70', '123,333.42'],
    ])
  })

  it('lists every difference with its reason, and its sums are those of the balance', () => {
    expect(rowsOf(report, '盘亏表')).toEqual([
      ['1', '000004', '文件柜', '行政楼302室', '1', '980.00', '搬迁时遗失'],
      ['2', '000006', '多功能一体机（MFC-7880DN）', '地下一层档案库房', '3', '7,140.00', '借出未还'],
      ['合计', '4', '8,120.00', ''],
    ])
    expect(rowsOf(report, '毁损表').at(-1)).toEqual(['合计', '1', '2,380.00', ''])
    expect(rowsOf(report, '不符表')[0]?.[3]).toBe(
      '位置不符：登记行政楼302室，实际行政楼305室；使用人不符：登记王堃，实际孙玥',
    )
    expect(rowsOf(report, '不符表').at(-1)).toEqual(['合计', '21', '52,723.45', ''])
    expect(
      rowsOf(report, '盘盈表').map(([, code, name, kind, , , value]) => [code, name, kind, value]),
    ).toEqual([
      ['', '碎纸机', '账外资产', '800.00'],
      ['', '饮水机', '账外资产', '未估价'],
      ['000012', '文件柜', '数量多出', '980.00'],
      ['3', '1,780.00', '', undefined],
    ])
  })

  it('names seed and size of the sample, how assets were recognised, and the share of 手工', () => {
    expect(rowsOf(report, '各轮盘点情况')).toEqual([
      ['初盘', '盘点范围内全部资产', '明盘', '24', '23'],
      ['抽盘', '随机抽样2项（种子：20238）', '盲盘', '2', '2'],
    ])
    expect(text).toContain('盘到的23项资产中，扫码21项、手工输入1项、手工勾选1项；其中手工识别2项，占8.70%。')
  })

  it('reports recounts, double counts and how they were settled', () => {
    expect(text).toContain(
      '本次盘点抽盘2项，占应盘项数的8.33%。经两轮以上盘点的资产2项，其中结果与以前轮次不一致的1项，差异率50.00%，均以最后一轮结果为准。',
    )
    expect(rowsOf(report, '复盘抽盘差异表')[0]?.slice(3)).toEqual([
      '初盘张某：相符、在用、数量20、地下一层档案库房',
      '抽盘李某：相符、在用、数量21、地下一层档案库房',
    ])
    expect(text).toContain('由两人以上盘点的资产1项，其中结果一致0项、不一致经裁定1项、不一致尚待裁定0项。')
    expect(rowsOf(report, '重复盘点表')[0]?.at(-1)).toBe('赵某裁定采用其中一次：两人先后进入，后一次漏看数量')
  })

  it('gives the rates with what they rest on', () => {
    expect(text).toContain(
      '盘点完成率100.00%（已盘24项，应盘24项）。账实相符率79.17%（相符19项，应盘24项）。',
    )
    expect(text).toContain(
      '固定资产利用率93.49%，其中在用原值177,383.20元、原值合计189,743.70元，在用口径为在用。',
    )
  })

  it('T-32 says who must approve before any account changes, whatever a person writes', () => {
    const sentence =
      '盘盈盘亏须按《行政事业性国有资产管理条例》第三十八、三十九条履行审批程序，经批准后方可调整账目，本报告不自动调账。'
    expect(text).toContain(sentence)
    const own = textOf(contextOf(register, { 'text/treatment': { text: '照办。' } }))
    expect(own).toContain(`照办。\n${sentence}`)
    expect(own).not.toContain('由资产管理部门会同使用部门查明原因')
  })

  it('takes a person’s own text in place of the generated one, line by line, with the page behind it', () => {
    const own = reportOf(contextOf(register, { 'text/basis': { text: '第一段。\n第二段。' } }))
    const start = own.blocks.findIndex((block) => block.kind === 'heading')
    expect(own.blocks.slice(start, start + 3)).toEqual([
      { kind: 'heading', level: 1, text: '一、盘点依据与组织', place: 'texts/basis' },
      { kind: 'paragraph', text: '第一段。', place: 'texts/basis' },
      { kind: 'paragraph', text: '第二段。', place: 'texts/basis' },
    ])
    expect(documentText(own)).not.toContain('国务院令第738号')
    expect(text).toContain('《行政事业性国有资产管理条例》（国务院令第738号）第三十四条')
    expect(text).toContain(
      '成员4人：盘点人负责现场逐项清点并登记（张某、李某），复核人负责核对盘点记录和差异（赵某），监盘人负责现场监督（钱某）。',
    )
  })
})

describe('signatures', () => {
  const signed = reportOf(signedContext(register, 'hash-of-picture'))

  const placesIn = (document: ReportDocument) =>
    document.blocks.flatMap((block) => (block.kind === 'signing' ? block.places : []))

  it('T-30 stand as pictures by role; one given for other figures says so', () => {
    expect(placesIn(signed).filter(({ blob }) => blob !== undefined)).toEqual([
      { label: '盘点人（签字）：', name: '张某', blob: 'hash-of-picture', date: '2024年1月1日' },
      {
        label: '复核人（签字）：',
        name: '赵某',
        blob: 'hash-of-picture',
        date: '2024年1月1日\n签名后数据有变化',
      },
    ])
    expect(documentText(signed)).toContain('有1个签名后数据有变化，须重新签名。')
    expect(text).not.toContain('签名后数据有变化')
  })

  it('leave a line to those who have not signed', () => {
    const open = (document: ReportDocument): readonly string[] =>
      placesIn(document)
        .filter(({ name }) => name === '')
        .map(({ label }) => label)
    expect(open(report)).toEqual(['盘点人（签字）：', '复核人（签字）：', '监盘人（签字）：'])
    expect(open(signed)).toEqual(['监盘人（签字）：'])
  })

  it('of a large team go on over the page', () => {
    const team = Object.fromEntries(
      Array.from({ length: 20 }, (_, index) => [
        `signature/${String(index)}`,
        {
          role: 'counter',
          name: `盘点人${String(index + 1)}`,
          blob: 'hash-of-picture',
          at: '2023-12-31T17:30:00.000Z',
          digest: '',
        },
      ]),
    )
    const together = reportOf(contextOf(register, team)).blocks.flatMap((block) =>
      block.kind === 'signing' ? [block.places.length] : [],
    )
    // And a line each for the two roles nobody has signed for.
    expect(together).toEqual([8, 8, 6])
  })
})

describe('what is not final', () => {
  it('says 未完成 on the cover and over every table, and gives the rate as a range', () => {
    const open = reportOf(contextOf(register, counting, { [assetKey('loss', '000004')]: null }))
    const openText = documentText(open)
    expect(openText).toContain('未完成，仅供核对：本次盘点处于“盘点中”阶段，尚有1项未盘。')
    for (const table of tablesOf(open)) expect(table.caption).toContain('（未完成，仅供核对）')
    expect(openText).toContain('固定资产利用率在93.49%至94.00%之间（尚有1项未盘）')
    expect(openText).toContain('另有未盘1项、数量1、账面原值980.00元，既未清点也未确认盘亏')
    expect(text).not.toContain('未完成')
  })

  it('says 演练 wherever the data are made up', () => {
    const made = reportOf(contextOf(register, practice))
    expect(made.title).toBe('某某局2023年度固定资产盘点报告（演练数据）')
    for (const table of tablesOf(made)) expect(table.caption).toContain('演练数据')
    expect(documentText(made)).toContain('演练数据：本报告仅供练习')
    expect(text).not.toContain('演练')
  })

  it('says which figures wait for a decision', () => {
    const assets = aRegister([anAsset('A1')])
    const stocktake = stocktakeOf(
      countRecord('A1'),
      countRecord('A1', { useStatus: 'idle' }, { counter: 'm2' }),
    )
    const both = { stocktake, register: assets, reconciliation: reconcile(stocktake, assets) }
    expect(textOf(both)).toContain('暂定稿：有1项资产的盘点结果不一致，尚待裁定，有关数字为暂定。')
    expect(rowsOf(reportOf(both), '年度固定资产盘点表')[0]).toContain('相符（暂定）')
  })
})

describe('every report', () => {
  const large = registerOf(301)
  const nothing = stocktakeOf()
  const none = aRegister([])
  const cases: readonly (readonly [string, StocktakeContext])[] = [
    ['of a finished stocktake', context],
    ['still open', contextOf(register, counting)],
    ['of 301 assets', contextOf(large)],
    ['of nothing', { stocktake: nothing, register: none, reconciliation: reconcile(nothing, none) }],
  ]

  it.each(cases)('%s: tables are whole grids, nothing is made up, no space beside Chinese', (_name, one) => {
    const document = reportOf(one)
    for (const table of tablesOf(document))
      expect(new Set(filledColumns(table))).toEqual(new Set([table.columns.length]))
    expect(JSON.stringify(document)).not.toMatch(/NaN|undefined|Infinity|\[object|null/)
    const prose = document.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))
    expect(prose.join('\n')).not.toMatch(/\p{Script=Han} +\d|\d +\p{Script=Han}/u)
  })

  it('of more than 300 assets sums up and says where the full list is', () => {
    const document = reportOf(contextOf(large))
    expect(documentText(document)).toContain(
      '本次盘点应盘301项，超过300项，本报告只附汇总，逐项盘点结果见随附电子表格“盘点表”工作表。',
    )
    const rows = rowsOf(document, '分部门汇总')
    expect(rows.map(([name]) => name)).toEqual(['办公室', '财务科', '合计'])
    expect(rows[2]?.slice(1)).toEqual(['301', expect.any(String), expect.any(String), '301', '296', '5', '0'])
    const uncounted = reportOf({
      stocktake: nothing,
      register: large,
      reconciliation: reconcile(nothing, large),
    })
    expect(documentText(uncounted)).toContain('固定资产利用率在0.00%至100.00%之间（尚有301项未盘）')
  })

  it('of differences beyond 300 names the sheet that lists them', () => {
    const lost = stocktakeOf(
      Object.fromEntries(
        large.assets.map(({ id }) => [
          assetKey('loss', id),
          { by: '赵某', reason: '火灾', at: '2023-12-22T02:00:00.000Z' },
        ]),
      ),
    )
    const document = reportOf({ stocktake: lost, register: large, reconciliation: reconcile(lost, large) })
    expect(documentText(document)).toContain('超过300项，明细见随附电子表格“盘亏表”工作表。')
    expect(tablesOf(document).some(({ caption }) => caption.startsWith('盘亏表'))).toBe(false)
  })

  it('of nothing says what is missing instead of a figure', () => {
    const empty = textOf({ stocktake: nothing, register: none, reconciliation: reconcile(nothing, none) })
    expect(empty).toContain('固定资产台账（未填写）')
    expect(empty).toContain('盘点组成员（未填写）。')
    expect(empty).toContain('盘点范围内没有资产，各项比率（未填写）。')
    expect(empty).not.toMatch(/\d%/)
  })
})
