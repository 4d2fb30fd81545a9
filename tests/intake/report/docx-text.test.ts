import { describe, expect, it } from 'vitest'
import {
  buildDocx,
  definition,
  list,
  officialLevels,
  paragraph,
  paragraphOf,
  relationships,
  run,
} from './support/build-docx.ts'
import { problemOf, readHere, textsOf } from './support/read-here.ts'

async function textsIn(body: string, parts: Partial<Parameters<typeof buildDocx>[0]> = {}) {
  return textsOf(await readHere(buildDocx({ body, ...parts })))
}

describe('the text of a .docx', () => {
  it('is its paragraphs in order, as paragraphs of no page, without header and footer', async () => {
    const report = await readHere(
      buildDocx({
        body: paragraph('部门整体支出绩效自评报告') + paragraph('') + paragraph('预算完成率99.79%。'),
      }),
      '报告.docx',
    )
    expect(report).toEqual({
      fileName: '报告.docx',
      format: 'docx',
      paragraphs: [
        { text: '部门整体支出绩效自评报告', page: null, kind: 'text' },
        { text: '预算完成率99.79%。', page: null, kind: 'text' },
      ],
      remarks: [],
    })
  })

  it('joins runs, and begins a new line at a line break', async () => {
    const body = paragraphOf(
      `${run('40,118')}${run('.72万元')}<w:r><w:br/></w:r>${run('其中')}<w:r><w:tab/></w:r>${run('基本支出')}`,
    )
    expect(await textsIn(body)).toEqual(['40,118.72万元', '其中 基本支出'])
  })

  it('keeps what was inserted, leaves out what was deleted or moved away, and says so', async () => {
    const deleted = '<w:del><w:r><w:delText>37,888.34</w:delText></w:r></w:del>'
    const inserted = `<w:ins>${run('40,118.72')}</w:ins>`
    const moved = `<w:moveFrom>${run('移走')}</w:moveFrom><w:moveTo>${run('移来')}</w:moveTo>`
    const report = await readHere(
      buildDocx({ body: paragraphOf(`${run('支出')}${deleted}${inserted}${moved}`) }),
    )
    expect(textsOf(report)).toEqual(['支出40,118.72移来'])
    expect(report.remarks).toEqual([{ code: 'report-changes-accepted' }])
  })

  it('goes on with the next paragraph where the end of one was deleted', async () => {
    const open = paragraph('全年预算', { properties: '<w:rPr><w:del/></w:rPr>' })
    expect(await textsIn(open + paragraph('40,118.72万元。'))).toEqual(['全年预算40,118.72万元。'])
  })

  it('leaves out hidden text, comments marks and field codes, and shows what fields show', async () => {
    const field =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF total </w:instrText></w:r>' +
      `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('94分')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
    const hidden = run('内部批注', '<w:vanish/>')
    expect(
      await textsIn(
        paragraphOf(`${run('得分')}${hidden}${field}<w:commentRangeStart w:id="0"/>${run('。')}`),
      ),
    ).toEqual(['得分94分。'])
  })

  it('leaves out a table of contents, made by a field or in a control', async () => {
    const begin =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o "1-3"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    const byField =
      paragraphOf(`${begin}${run('一、部门基本情况 1')}`) +
      paragraph('二、绩效自评情况 3') +
      paragraphOf('<w:r><w:fldChar w:fldCharType="end"/></w:r>')
    const inControl = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraph('目录')}</w:sdtContent></w:sdt>`
    for (const contents of [byField, inControl]) {
      const report = await readHere(buildDocx({ body: contents + paragraph('正文。') }))
      expect(textsOf(report)).toEqual(['正文。'])
      expect(report.remarks).toEqual([{ code: 'report-contents-left-out' }])
    }
  })

  it('reads a text box once, though it is written twice, after the paragraph it hangs on', async () => {
    const content = `<w:txbxContent>${paragraph('（公章）')}</w:txbxContent>`
    const newer = `<w:drawing><wps:wsp><wps:txbx>${content}</wps:txbx></wps:wsp></w:drawing>`
    const older = `<w:pict><v:shape><v:textbox>${content}</v:textbox></v:shape></w:pict>`
    const both = `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${newer}</mc:Choice><mc:Fallback>${older}</mc:Fallback></mc:AlternateContent></w:r>`
    expect(await textsIn(paragraphOf(run('部门名称') + both))).toEqual(['部门名称', '（公章）'])
    expect(await textsIn(paragraphOf(run('部门名称') + `<w:r>${older}</w:r>`))).toEqual([
      '部门名称',
      '（公章）',
    ])
  })

  it('reads footnotes after the paragraph that refers to them', async () => {
    const reference = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    const footnotes = `<w:footnote w:id="2">${paragraph('不含下属单位。')}</w:footnote>`
    expect(await textsIn(paragraphOf(run('支出36,799.58万元。') + reference), { footnotes })).toEqual([
      '支出36,799.58万元。',
      '不含下属单位。',
    ])
  })

  it('knows ticks of symbol fonts and of old forms, and says which sign it does not know', async () => {
    const sign = (font: string, code: string) => `<w:r><w:sym w:font="${font}" w:char="${code}"/></w:r>`
    const box =
      '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="1"/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    const report = await readHere(
      buildDocx({
        body: paragraphOf(
          `${sign('Wingdings', 'F0FE')}${run('是')}${sign('Wingdings', 'F0A8')}${run('否')}${box}${sign('Webdings', 'F030')}`,
        ),
      }),
    )
    expect(textsOf(report)).toEqual(['☑是□否☑\uFFFD'])
    expect(report.remarks).toEqual([{ code: 'report-characters-unknown', details: { count: '1' } }])
  })

  it('writes a formula on one line', async () => {
    const formula =
      '<m:oMath><m:r><m:t>得分=</m:t></m:r><m:f><m:num><m:r><m:t>支出数</m:t></m:r></m:num><m:den><m:r><m:t>预算数+调整数</m:t></m:r></m:den></m:f></m:oMath>'
    expect(await textsIn(paragraphOf(formula + run('。')))).toEqual(['得分=支出数/（预算数+调整数）。'])
  })

  it('cleans what was pasted into it: radicals, hard spaces, zero-width characters', async () => {
    expect(await textsIn(paragraph('⼀般公共预算\u00a0收⼊\u200b37,888.34'))).toEqual([
      '一般公共预算 收入37,888.34',
    ])
  })

  it('says how many pictures and embedded files it did not read', async () => {
    const picture = '<w:r><w:drawing><a:graphic><a:blip/></a:graphic></w:drawing></w:r>'
    const sheet = '<w:r><w:object><o:OLEObject/></w:object></w:r>'
    const report = await readHere(buildDocx({ body: paragraphOf(run('见下图') + picture + picture + sheet) }))
    expect(report.remarks).toEqual([
      { code: 'report-pictures-left-out', details: { count: '2' } },
      { code: 'report-embedded-left-out', details: { count: '1' } },
    ])
    expect(await problemOf(buildDocx({ body: paragraphOf(picture) }))).toEqual({ code: 'report-scanned' })
  })

  it('finds the main part wherever the relations say it is, in the strict format too', async () => {
    const type = 'http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument'
    const space = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
    const files = {
      '_rels/.rels': relationships(`<Relationship Id="r" Type="${type}" Target="/word/document2.xml"/>`),
      'word/document2.xml': `<x:document xmlns:x="${space}"><x:body><x:p><x:r><x:t>严格格式</x:t></x:r></x:p></x:body></x:document>`,
    }
    expect(await textsIn(paragraph('不是这一份'), { files })).toEqual(['严格格式'])
  })

  it('is empty when there is no text', async () => {
    expect(await problemOf(buildDocx({ body: paragraph(' \u3000') }))).toEqual({ code: 'report-empty' })
  })
})

describe('the numbers of lists', () => {
  const numbering = definition(0, officialLevels) + list(1, 0)

  it('stand before their paragraphs: 一、（一）1.（1），each level beginning anew under the next', async () => {
    const body = [
      paragraph('部门基本情况', { list: [1, 0] }),
      paragraph('部门职能', { list: [1, 1] }),
      paragraph('拟订规划。', { list: [1, 2] }),
      paragraph('组织实施。', { list: [1, 2] }),
      paragraph('年度工作', { list: [1, 1] }),
      paragraph('促消费。', { list: [1, 2] }),
      paragraph('绩效自评情况', { list: [1, 0] }),
      paragraph('自评结论', { list: [1, 1] }),
      paragraph('明细', { list: [1, 3] }),
    ].join('')
    expect(await textsIn(body, { numbering })).toEqual([
      '一、部门基本情况',
      '（一）部门职能',
      '1. 拟订规划。',
      '2. 组织实施。',
      '（二）年度工作',
      '1. 促消费。',
      '二、绩效自评情况',
      '（一）自评结论',
      '（1）明细',
    ])
  })

  it('come with a style too, along the styles it is based on, and go where a paragraph leaves the list', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="H1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="H2"><w:basedOn w:val="H1"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>'
    const body = [
      paragraph('概况', { style: 'H1' }),
      paragraph('职能', { style: 'H2' }),
      paragraph('无编号', { style: 'H1', list: [0] }),
      paragraph('结论', { style: 'H1' }),
    ].join('')
    expect(await textsIn(body, { numbering, styles })).toEqual([
      '一、概况',
      '（一）职能',
      '无编号',
      '二、结论',
    ])
  })

  it('take their level from the definition, when that names the style', async () => {
    const levels = definition(0, [
      { format: 'chineseCountingThousand', text: '%1、', more: '<w:pStyle w:val="H1"/>' },
      { format: 'chineseCountingThousand', text: '（%2）', more: '<w:pStyle w:val="H2"/>' },
    ])
    const styles = ['H1', 'H2']
      .map(
        (id) =>
          `<w:style w:type="paragraph" w:styleId="${id}"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`,
      )
      .join('')
    expect(
      await textsIn(paragraph('概况', { style: 'H1' }) + paragraph('职能', { style: 'H2' }), {
        numbering: levels + list(1, 0),
        styles,
      }),
    ).toEqual(['一、概况', '（一）职能'])
  })

  it('go on from one list to another of the same definition, unless that begins anew', async () => {
    const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    const lists =
      definition(0, [{ format: 'decimal', text: '%1）' }]) + list(1, 0) + list(2, 0) + list(3, 0, restart)
    const body = [1, 1, 2, 3, 3].map((id) => paragraph('甲', { list: [id] })).join('')
    expect(await textsIn(body, { numbering: lists })).toEqual(['1）甲', '2）甲', '3）甲', '1）甲', '2）甲'])
  })

  it('follow a list style, an override of a level and a legal level', async () => {
    const linked =
      definition(0, [], '<w:numStyleLink w:val="公文"/>') +
      definition(
        5,
        [
          { format: 'chineseCountingThousand', text: '第%1章' },
          { format: 'decimal', text: '%1.%2', more: '<w:isLgl/>' },
        ],
        '<w:styleLink w:val="公文"/>',
      )
    const override =
      '<w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="upperRoman"/><w:suff w:val="nothing"/><w:lvlText w:val="%1."/></w:lvl></w:lvlOverride>'
    const body =
      paragraph('总则', { list: [1, 0] }) +
      paragraph('依据', { list: [1, 1] }) +
      paragraph('附则', { list: [2, 0] })
    expect(await textsIn(body, { numbering: `${linked}${list(1, 0)}${list(2, 7, override)}` })).toEqual([
      '第一章总则',
      '1.1 依据',
      'III.附则',
    ])
  })

  it('count empty paragraphs, show nothing for bullets, and need a list', async () => {
    const lists =
      definition(0, [{ format: 'decimal', text: '%1.' }]) +
      definition(1, [{ format: 'bullet', text: '' }]) +
      list(1, 0) +
      list(2, 1)
    const body = [
      paragraph('甲', { list: [1] }),
      paragraph('', { list: [1] }),
      paragraph('丙', { list: [1] }),
      paragraph('点', { list: [2] }),
      paragraph('无此表', { list: [9] }),
    ].join('')
    expect(await textsIn(body, { numbering: lists })).toEqual(['1. 甲', '2.', '3. 丙', '点', '无此表'])
  })
})
