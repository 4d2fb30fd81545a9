import type { NumberedEvidence } from '../../evaluation/evidence/number-evidence.ts'
import { numberEvidence } from '../../evaluation/evidence/number-evidence.ts'
import { codeOfRequirement } from '../../evaluation/evidence/requirement-key.ts'
import type { Block, Photo, TableBlock } from '../document.ts'
import { textOr } from '../wording.ts'
import type { ReportContext } from './blocks.ts'
import { annexHeading, placed } from './blocks.ts'

/** 佐证材料清单: what proves which indicator, by 附件编号. */
export function buildEvidenceList(context: ReportContext, caption: string): TableBlock {
  return {
    kind: 'table',
    caption,
    unitNote: '',
    orientation: 'portrait',
    columns: [
      { width: 20, align: 'start' },
      { width: 50, align: 'start' },
      { width: 52, align: 'start' },
      { width: 34, align: 'start' },
    ],
    header: [[{ text: '附件编号' }, { text: '材料名称' }, { text: '所证指标' }, { text: '说明' }]],
    rows: numberEvidence(context.evaluation, context.system).map((one) => [
      { text: one.number },
      { text: textOr(one.item.mime === 'image/jpeg' ? pictureName(one.item.name) : one.item.name) },
      { text: provesText(one, context) },
      { text: one.item.note.trim() },
    ]),
  }
}

function pictureName(file: string): string {
  return file.replace(/\.jpe?g$/i, '')
}

function provesText({ codes, item }: NumberedEvidence, { sheet }: ReportContext): string {
  return codes
    .map((code) => {
      const asked = item.requirements
        .filter((key) => codeOfRequirement(key) === code)
        .map((key) => key.slice(code.length + 1))
      const name = `${code} ${sheet.byCode.get(code)?.name ?? ''}`
      return asked.length === 0 ? name : `${name}（${asked.join('、')}）`
    })
    .join('\n')
}

/** 附件册: 佐证照片 in a grid with number, name, time and hash; files that are no pictures stand in the list alone. */
export function buildEvidencePhotos({ evaluation, system }: ReportContext): readonly Block[] {
  const photos = numberEvidence(evaluation, system)
    .filter(({ item }) => item.mime === 'image/jpeg')
    .map(({ number, item }): Photo => ({
      blob: item.blob,
      number: `附件 ${number}`,
      caption: pictureName(item.name),
      time: item.takenAt === '' ? '' : `拍摄时间：${item.takenAt}`,
      hash: `SHA-256：${item.blob}`,
      alternative: item.name,
    }))
  if (photos.length === 0) return []
  return [
    { kind: 'page-break', opens: 'appendix' },
    ...placed('evidence', [annexHeading('附件：佐证照片'), { kind: 'photos', photos }]),
  ]
}
