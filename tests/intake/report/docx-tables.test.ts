import { describe, expect, it } from 'vitest'
import {
  buildDocx,
  cell,
  definition,
  list,
  paragraph,
  paragraphOf,
  row,
  run,
  table,
  textRow,
} from './support/build-docx.ts'
import { readHere, rowsOf, textsOf } from './support/read-here.ts'

async function rowsIn(body: string, numbering = '') {
  return rowsOf(await readHere(buildDocx({ body, numbering })))
}

describe('tables of a .docx', () => {
  it('come row by row between the paragraphs, as cells and as one line', async () => {
    const { paragraphs } = await readHere(
      buildDocx({
        body:
          paragraph('单位：万元') +
          table(textRow('项目', '预算', '支出'), textRow('合计', '40,118.72', '')) +
          paragraph('注：略。'),
      }),
    )
    expect(paragraphs).toEqual([
      { text: '单位：万元', page: null, kind: 'text' },
      { text: '项目\t预算\t支出', page: null, kind: 'row', cells: ['项目', '预算', '支出'] },
      { text: '合计\t40,118.72', page: null, kind: 'row', cells: ['合计', '40,118.72', ''] },
      { text: '注：略。', page: null, kind: 'text' },
    ])
  })

  it('keep every column in its place under merged cells', async () => {
    const down = (text: string, first: boolean) =>
      cell(paragraph(text), `<w:vMerge${first ? ' w:val="restart"' : ''}/>`)
    const across = cell(paragraph('履职效能'), '<w:gridSpan w:val="2"/>')
    const body = table(
      row([across, cell(paragraph('得分'))]),
      row([down('管理效率', true), cell(paragraph('预算编制')), cell(paragraph('3'))]),
      row([down('', false), cell(paragraph('预算执行')), cell(paragraph('4'))]),
      row([cell(paragraph('小计')), cell(paragraph('7'))], '<w:gridBefore w:val="1"/>'),
    )
    expect(await rowsIn(body)).toEqual([
      ['履职效能', '', '得分'],
      ['管理效率', '预算编制', '3'],
      ['', '预算执行', '4'],
      ['', '小计', '7'],
    ])
  })

  it('leave out rows and cells that were deleted, and look into controls around them', async () => {
    const control = (content: string) => `<w:sdt><w:sdtPr/><w:sdtContent>${content}</w:sdtContent></w:sdt>`
    const body = table(
      row([cell(paragraph('甲')), control(cell(paragraph('乙')))]),
      row([cell(paragraph('旧')), cell(paragraph('旧'))], '<w:del/>'),
      control(textRow('丙', '丁')),
      row([cell(paragraph('废'), '<w:cellDel/>'), cell(paragraph('戊')), cell(paragraph('己'))]),
    )
    expect(await rowsIn(control(body))).toEqual([
      ['甲', '乙'],
      ['丙', '丁'],
      ['戊', '己'],
    ])
  })

  it('number their rows by a list, and part the paragraphs of a cell by line feeds', async () => {
    const numbering = definition(0, [{ format: 'decimal', text: '%1' }]) + list(1, 0)
    const number = cell(paragraphOf('<w:bookmarkStart/>', { list: [1] }))
    const body = table(
      row([cell(paragraph('项目甲', { list: [1] })), cell(paragraph('1.扣1分') + paragraph('2.扣0.5分'))]),
      row([
        cell(paragraph('项目乙', { list: [1] })),
        cell(paragraphOf(run('上') + '<w:r><w:br/></w:r>' + run('下'))),
      ]),
      row([number, cell(paragraph('只有序号'))]),
    )
    expect(await rowsIn(body, numbering)).toEqual([
      ['1 项目甲', '1.扣1分\n2.扣0.5分'],
      ['2 项目乙', '上\n下'],
      ['3', '只有序号'],
    ])
  })

  it('of one column are frames around text', async () => {
    const report = await readHere(
      buildDocx({ body: table(textRow('部门整体支出'), textRow('绩效自评报告')) }),
    )
    expect(report.paragraphs.map(({ kind }) => kind)).toEqual(['text', 'text'])
    expect(textsOf(report)).toEqual(['部门整体支出', '绩效自评报告'])
  })

  it('inside a cell become lines of it', async () => {
    const inner = table(textRow('数量', '126家'), textRow('时效', '26日'))
    expect(await rowsIn(table(row([cell(paragraph('产出')), cell(inner + paragraph(''))])))).toEqual([
      ['产出', '数量\t126家\n时效\t26日'],
    ])
  })
})
