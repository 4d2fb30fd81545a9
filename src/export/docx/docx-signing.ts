import type { Table } from 'docx'
import { AlignmentType, Paragraph } from 'docx'
import type { SignatureBlock, SigningBlock } from '../../domain/report/document.ts'
import type { JpegPicture } from '../pdf/pictures/jpeg.ts'
import { formTable, formText } from './docx-form.ts'
import { lineGrid } from './docx-geometry.ts'
import { pictureRun } from './docx-pictures.ts'
import { styleIds } from './docx-styles.ts'
import { textRuns, textWidth } from './docx-text.ts'

/** 署名 and 成文日期 at the right, four characters in (GB/T 9704-2012, 7.3.5.4), centred on each other, never parted. */
export function signatureBlock(block: SignatureBlock, bodyWidth: number): readonly Paragraph[] {
  const inset = 4 * 320
  const widest = Math.max(0, ...block.lines.map(textWidth))
  const left = Math.max(0, bodyWidth - inset - widest)
  return block.lines.map(
    (line, index) =>
      new Paragraph({
        style: styleIds.plain,
        alignment: AlignmentType.CENTER,
        indent: { left, right: inset },
        keepLines: true,
        keepNext: index < block.lines.length - 1,
        ...(index === 0 ? { spacing: { before: lineGrid } } : {}),
        children: textRuns(line),
      }),
  )
}

const signingRow = 794
/** Room for a 公章 of 42 mm that reaches over the lines above it. */
const sealRoom = 900

/** One line to write on for each place, and below them at the right the place of the seal. */
export function signingBlock(
  block: SigningBlock,
  pictures: ReadonlyMap<string, JpegPicture>,
  bodyWidth: number,
): readonly (Paragraph | Table)[] {
  const widest = (texts: readonly string[], most: number): number =>
    Math.min(bodyWidth * most, Math.max(0, ...texts.map(textWidth)) + 480)
  const label = Math.floor(
    widest(
      block.places.map((place) => place.label),
      0.45,
    ),
  )
  const date = Math.floor(
    widest(
      block.places.map((place) => place.date),
      0.35,
    ),
  )
  const rows = block.places.map((place) => [
    { width: label, paragraph: formText(place.label, 'left'), ruled: false },
    { width: bodyWidth - label - date, paragraph: signed(place, pictures), ruled: true },
    { width: date, paragraph: formText(place.date, 'right'), ruled: false },
  ])
  const seal = new Paragraph({
    style: styleIds.plain,
    alignment: AlignmentType.CENTER,
    indent: { left: Math.floor(bodyWidth * 0.6) },
    spacing: { before: sealRoom / 2, after: sealRoom },
    keepLines: true,
    children: textRuns(block.seal),
  })
  return [...formTable(rows, signingRow), ...(block.seal === '' ? [] : [seal])]
}

function signed(
  { label, name, blob }: SigningBlock['places'][number],
  pictures: ReadonlyMap<string, JpegPicture>,
): Paragraph {
  const picture = blob === undefined ? undefined : pictures.get(blob)
  if (!picture) return formText(name, 'center')
  return new Paragraph({
    style: styleIds.picture,
    children: [...textRuns(name), pictureRun(picture, label, { width: 2400, height: signingRow - 120 })],
  })
}
