import type { IStylesOptions } from 'docx'
import { AlignmentType, LeaderType, LineRuleType, TabStopType } from 'docx'
import { docxPages, lineGrid } from './docx-geometry.ts'

/** The names the fonts bear on the machines of government offices. */
type OfficialFont = '仿宋_GB2312' | '楷体_GB2312' | '黑体' | '方正小标宋简体' | '宋体'

/** Quotation marks and dashes exist in both worlds: the hint makes them Chinese. */
function font(eastAsia: OfficialFont) {
  const latin = 'Times New Roman'
  return { ascii: latin, hAnsi: latin, cs: latin, eastAsia, hint: 'eastAsia' } as const
}

function exactly(points: number) {
  return { line: Math.round(points * 20), lineRule: LineRuleType.EXACT } as const
}

const grid = { line: lineGrid, lineRule: LineRuleType.EXACT } as const
const twoCharacters = { firstLine: 640, firstLineChars: 200 } as const

/** Ids of the paragraph styles, as the blocks name them. */
export const styleIds = {
  title: 'Title',
  coverTitle: 'CoverTitle',
  headings: { 1: 'Heading1', 2: 'Heading2', 3: 'Heading3' },
  body: 'ReportBody',
  plain: 'ReportPlain',
  note: 'ReportNote',
  mark: 'AttachmentMark',
  caption: 'Caption',
  unitNote: 'TableUnit',
  tableHeader: 'TableHeader',
  tableCell: 'TableText',
  tableEmphasis: 'TableEmphasis',
  photoNote: 'PhotoNote',
  picture: 'ReportPicture',
  figureCaption: 'FigureCaption',
  contentsTitle: 'ContentsTitle',
  header: 'Header',
  footer: 'Footer',
} as const

/** Half points: 2号, and 1号 on a cover. */
export const titleSizes = { title: 44, coverTitle: 52 } as const

function headingStyle(name: OfficialFont, outlineLevel: number) {
  return {
    run: { font: font(name), size: 32, bold: false, italics: false, color: '000000' },
    paragraph: { spacing: grid, indent: twoCharacters, keepNext: true, keepLines: true, outlineLevel },
  }
}

/** 2号小标宋 title, 3号仿宋 body, 一、黑 （一）楷 1. 仿: sizes are half points. */
export const docxStyles: IStylesOptions = {
  default: {
    document: {
      run: { font: font('仿宋_GB2312'), size: 32, language: { value: 'en-US', eastAsia: 'zh-CN' } },
      paragraph: { spacing: grid },
    },
    title: {
      run: { font: font('方正小标宋简体'), size: titleSizes.title, bold: false, color: '000000' },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { ...exactly(36), after: lineGrid / 3 },
        keepNext: true,
      },
    },
    heading1: headingStyle('黑体', 0),
    heading2: headingStyle('楷体_GB2312', 1),
    heading3: headingStyle('仿宋_GB2312', 2),
  },
  paragraphStyles: [
    {
      id: styleIds.coverTitle,
      name: '封面标题',
      basedOn: styleIds.title,
      run: { size: titleSizes.coverTitle },
      paragraph: { spacing: exactly(44) },
    },
    {
      id: styleIds.body,
      name: '报告正文',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { alignment: AlignmentType.BOTH, indent: twoCharacters },
    },
    { id: styleIds.plain, name: '报告正文（顶格）', basedOn: 'Normal' },
    { id: styleIds.mark, name: '附件标识', basedOn: 'Normal', run: { font: font('黑体') } },
    {
      id: styleIds.note,
      name: '报告注释',
      basedOn: 'Normal',
      run: { size: 24 },
      paragraph: { spacing: exactly(20) },
    },
    {
      id: styleIds.caption,
      name: 'caption',
      basedOn: 'Normal',
      run: { font: font('黑体'), size: 24 },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { ...exactly(20), before: 120 },
        keepNext: true,
        keepLines: true,
      },
    },
    {
      id: styleIds.unitNote,
      name: '表格单位',
      basedOn: styleIds.note,
      paragraph: { alignment: AlignmentType.RIGHT, keepNext: true },
    },
    {
      id: styleIds.tableCell,
      name: '表格文字',
      basedOn: 'Normal',
      run: { font: font('宋体'), size: 21 },
      paragraph: { spacing: exactly(15) },
    },
    {
      id: styleIds.tableHeader,
      name: '表格表头',
      basedOn: styleIds.tableCell,
      run: { font: font('黑体') },
      paragraph: { alignment: AlignmentType.CENTER },
    },
    {
      id: styleIds.tableEmphasis,
      name: '表格合计',
      basedOn: styleIds.tableCell,
      run: { font: font('黑体') },
    },
    {
      id: styleIds.photoNote,
      name: '照片注记',
      basedOn: styleIds.tableCell,
      run: { size: 16 },
      paragraph: { spacing: exactly(11) },
    },
    {
      id: styleIds.figureCaption,
      name: '图名',
      basedOn: 'Normal',
      run: { font: font('黑体'), size: 24 },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { ...exactly(20), after: 120 } },
    },
    ...([1, 2, 3] as const).map((level) => ({
      id: `TOC${level}`,
      name: `toc ${level}`,
      basedOn: 'Normal',
      paragraph: {
        indent: { left: (level - 1) * 320 },
        spacing: { ...grid, after: 0 },
        tabStops: [
          { type: TabStopType.RIGHT, position: docxPages.portrait.bodyWidth, leader: LeaderType.DOT },
        ],
      },
    })),
    { id: styleIds.contentsTitle, name: '目录标题', basedOn: styleIds.title },
    {
      id: styleIds.picture,
      name: '报告图片',
      basedOn: 'Normal',
      // A picture in a line of fixed height would be cut off.
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { line: 240, lineRule: LineRuleType.AUTO, before: 120, after: 60 },
        keepNext: true,
      },
    },
    {
      id: styleIds.header,
      name: 'header',
      basedOn: 'Normal',
      run: { font: font('楷体_GB2312'), size: 18 },
      paragraph: { alignment: AlignmentType.CENTER, spacing: exactly(14) },
    },
    {
      id: styleIds.footer,
      name: 'footer',
      basedOn: 'Normal',
      run: { font: font('宋体'), size: 28 },
      paragraph: { spacing: exactly(20) },
    },
  ],
}
