import { ImageRun, Paragraph } from 'docx'
import type { FigureBlock } from '../../domain/report/document.ts'
import { cleanText } from '../../domain/report/document-text.ts'
import type { JpegPicture } from '../pdf/pictures/jpeg.ts'
import type { DocxPage } from './docx-geometry.ts'
import { alignments } from './docx-table.ts'
import { styleIds } from './docx-styles.ts'
import { textRuns } from './docx-text.ts'

/** Word counts pictures in pixels, 96 to the inch: 15 twips. */
const pixel = 15

/** A picture inside a box given in twips, never blown up. */
export function pictureRun(
  picture: JpegPicture,
  alternative: string,
  box: { readonly width: number; readonly height: number },
): ImageRun {
  const scale = Math.min(box.width / pixel / picture.width, box.height / pixel / picture.height, 1)
  const text = cleanText(alternative)
  return new ImageRun({
    type: 'jpg',
    data: picture.bytes,
    transformation: { width: Math.round(picture.width * scale), height: Math.round(picture.height * scale) },
    altText: { name: text, description: text, title: text },
  })
}

/** A picture in the middle, at most half a page high, its caption below on the same page. */
export function figureBlock(block: FigureBlock, picture: JpegPicture, page: DocxPage): readonly Paragraph[] {
  const height = block.height === undefined ? page.bodyHeight * 0.46 : (block.height / 25.4) * 1440
  const captioned = block.caption !== ''
  return [
    new Paragraph({
      style: styleIds.picture,
      keepNext: captioned,
      children: [pictureRun(picture, block.alternative, { width: page.bodyWidth, height })],
    }),
    ...(captioned
      ? [
          new Paragraph({
            style: styleIds.note,
            alignment: alignments.center,
            children: textRuns(block.caption),
          }),
        ]
      : []),
  ]
}
