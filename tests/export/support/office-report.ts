import type { Block, ReportDocument, TableCell } from '../../../src/domain/report/document.ts'

export function documentOf(...blocks: readonly Block[]): ReportDocument {
  return { title: '测试报告', author: '虚构市样板局', subject: '2023年度', blocks }
}

const names = '喆堃珺玥镕𬭊'

function row(...texts: readonly string[]): readonly TableCell[] {
  return texts.map((text) => ({ text }))
}

const duties =
  '（一）贯彻执行国家、省、市有关方针政策和法律法规；（二）拟订本辖区“十四五”专项规划并组织实施，2023年完成40,118.72万元投资，同比增长9.98%；' +
  '（三）统筹载体建设——其中产业园区面积50万m²、仓储12.5万㎡，单价不高于3.2元/（m²·天），容积率≤2.5，排放浓度下降15µg/m³……确保各项任务落到实处。'

/** Everything a real report has, at the length of one. All of it made up. */
export function officeReport(): ReportDocument {
  const scoring: (readonly TableCell[])[] = Array.from({ length: 36 }, (_, index) => {
    const group: TableCell[] =
      index % 12 === 0
        ? [{ text: ['整体效能', '管理效率', '持续发展'][index / 12] ?? '', rowSpan: 12, align: 'center' }]
        : []
    const second: TableCell[] = index % 4 === 0 ? [{ text: `二级指标${index / 4 + 1}`, rowSpan: 4 }] : []
    return [
      ...group,
      ...second,
      { text: `B${index + 1}` },
      { text: index % 5 === 0 ? '部门预算资金支出率（含政府性基金）' : '绩效目标合理性' },
      { text: '5.00' },
      { text: index % 7 === 3 ? '3.50' : '5.00' },
      {
        text:
          index % 7 === 3
            ? '绩效目标未细化为可衡量的指标，扣1.5分：4项产出指标中仅1项设定了量化值，依据为《预算绩效管理办法》第十二条。'
            : '',
      },
    ]
  })
  return {
    title: '2023年度部门整体支出绩效自评报告',
    author: '虚构市样板局',
    subject: '2023年度部门整体支出绩效自评',
    blocks: [
      { kind: 'paragraph', text: '附件1', align: 'start', tone: 'note' },
      { kind: 'title', text: '2023年度部门整体支出绩效自评报告' },
      {
        kind: 'fields',
        rows: [
          { label: '部门（单位）名称', value: `虚构市样板局（${names}）` },
          { label: '下属单位数量', value: '4个' },
          { label: '填报人', value: '王堃' },
          { label: '联系电话', value: '' },
          { label: '填报日期', value: '2024年3月15日' },
        ],
      },
      { kind: 'page-break' },
      { kind: 'title', text: '虚构市样板局2023年度部门整体支出绩效自评报告' },
      { kind: 'heading', level: 1, text: '一、部门基本情况' },
      { kind: 'heading', level: 2, text: `（一）部门职能（${names}）` },
      { kind: 'paragraph', text: duties },
      {
        kind: 'paragraph',
        text: `经办人${[...names].join('、')}等6人参加了自评，“谁支出、谁自评”的要求得到落实。`,
      },
      { kind: 'heading', level: 2, text: '（二）年度总体工作和重点工作任务' },
      { kind: 'heading', level: 3, text: '1. 年度总体工作' },
      { kind: 'paragraph', text: duties.repeat(3) },
      { kind: 'heading', level: 3, text: '2. 重点工作任务' },
      { kind: 'paragraph', text: `${duties}\n${duties}` },
      { kind: 'heading', level: 2, text: '（三）部门整体收支情况' },
      { kind: 'paragraph', text: duties },
      {
        kind: 'table',
        caption: '表1 2023年度部门收支情况表',
        unitNote: '单位：万元',
        orientation: 'portrait',
        columns: [
          { width: 3, align: 'start' },
          { width: 1, align: 'end' },
          { width: 1, align: 'end' },
          { width: 1, align: 'end' },
          { width: 1, align: 'end' },
        ],
        header: [
          [
            { text: '资金来源', rowSpan: 2 },
            { text: '预算', columnSpan: 2 },
            { text: '支出数', rowSpan: 2 },
            { text: '支出率', rowSpan: 2 },
          ],
          row('年初预算', '调整预算'),
        ],
        rows: [
          row('一般公共预算', '38,216.05', '40,118.72', '40,036.40', '99.79%'),
          row('政府性基金', '1,200.00', '1,150.00', '1,150.00', '100.00%'),
          row('国有资本经营预算', '', '', '', '—'),
          row('合计', '39,416.05', '41,268.72', '41,186.40', '99.80%').map((cell) => ({
            ...cell,
            emphasis: true,
          })),
        ],
      },
      { kind: 'paragraph', tone: 'note', text: '注：支出率＝支出数÷调整预算数×100%。' },
      { kind: 'heading', level: 1, text: '二、绩效自评情况' },
      { kind: 'paragraph', text: duties.repeat(2) },
      { kind: 'heading', level: 2, text: '（一）整体支出绩效自评表' },
      {
        kind: 'table',
        caption: '表2 部门整体支出绩效自评表',
        unitNote: '',
        orientation: 'portrait',
        columns: [
          { width: 1.2, align: 'center' },
          { width: 1.6, align: 'start' },
          { width: 0.8, align: 'center' },
          { width: 3, align: 'start' },
          { width: 1, align: 'end' },
          { width: 1, align: 'end' },
          { width: 4, align: 'start' },
        ],
        header: [row('一级指标', '二级指标', '编号', '三级指标', '权重', '得分', `扣分原因${names}`)],
        rows: scoring,
      },
      { kind: 'heading', level: 1, text: '三、附表' },
      {
        kind: 'table',
        caption: '表3 部门项目支出情况表',
        unitNote: '单位：万元',
        orientation: 'landscape',
        columns: [
          { width: 0.6, align: 'center' },
          { width: 4, align: 'start' },
          { width: 2, align: 'start' },
          { width: 1.4, align: 'end' },
          { width: 1.4, align: 'end' },
          { width: 1, align: 'end' },
          { width: 3, align: 'start' },
        ],
        header: [row('序号', '项目名称', '实施单位', '预算数', '支出数', '得分', '备注')],
        rows: Array.from({ length: 24 }, (_, index) =>
          row(
            String(index + 1),
            `虚构项目${index + 1}：老旧小区加装电梯补助及适老化改造`,
            index % 3 === 0 ? `样板局（${names}）` : '样板局本级',
            '1,533.32',
            '1,530.00',
            '98.50',
            index === 5 ? '因项目验收推迟到次年1月，尾款未付。' : '',
          ),
        ),
      },
      { kind: 'heading', level: 1, text: '四、存在问题与改进措施' },
      { kind: 'paragraph', text: duties },
      { kind: 'signature', lines: ['虚构市样板局', '2024年3月15日'] },
    ],
  }
}
