import { Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from 'docx'
import type { Photo, PhotosBlock } from '../../domain/report/document.ts'
import type { JpegPicture } from '../pdf/pictures/jpeg.ts'
import type { DocxPage } from './docx-geometry.ts'
import { noBorders } from './docx-form.ts'
import { pictureRun } from './docx-pictures.ts'
import { styleIds } from './docx-styles.ts'
import { textRuns } from './docx-text.ts'

const columns = 2
/** 49 mm: three rows to a page. */
const pictureHeight = 2778

/** Photos two by two, each above its number, caption, time and hash; a row is never parted. */
export function photosBlock(
  block: PhotosBlock,
  pictures: ReadonlyMap<string, JpegPicture>,
  page: DocxPage,
): readonly Table[] {
  if (block.photos.length === 0) return []
  const size = Math.floor(page.bodyWidth / columns)
  const rows = Array.from({ length: Math.ceil(block.photos.length / columns) }, (_, row) =>
    Array.from({ length: columns }, (_, column) => block.photos[row * columns + column]),
  )
  return [
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: size * columns, type: WidthType.DXA },
      columnWidths: Array.from({ length: columns }, () => size),
      margins: { marginUnitType: WidthType.DXA, top: 60, bottom: 60, left: 120, right: 120 },
      borders: noBorders,
      rows: rows.map(
        (photos) =>
          new TableRow({
            cantSplit: true,
            children: photos.map(
              (photo) =>
                new TableCell({
                  width: { size, type: WidthType.DXA },
                  verticalAlign: VerticalAlignTable.TOP,
                  children: photo ? photoParagraphs(photo, pictures, size - 240) : [new Paragraph({})],
                }),
            ),
          }),
      ),
    }),
  ]
}

function photoParagraphs(
  photo: Photo,
  pictures: ReadonlyMap<string, JpegPicture>,
  width: number,
): Paragraph[] {
  const picture = pictures.get(photo.blob)
  if (!picture) throw new Error(`picture ${photo.blob} was not loaded`)
  const line = (style: string, text: string): readonly Paragraph[] =>
    text === '' ? [] : [new Paragraph({ style, children: textRuns(text) })]
  return [
    new Paragraph({
      style: styleIds.picture,
      // Kept with the next, every row would be, and the grid could not begin below its heading.
      keepNext: false,
      children: [pictureRun(picture, photo.alternative, { width, height: pictureHeight })],
    }),
    ...line(styleIds.tableEmphasis, photo.number),
    ...line(styleIds.tableCell, photo.caption),
    ...line(styleIds.photoNote, photo.time),
    ...line(styleIds.photoNote, photo.hash),
  ]
}
