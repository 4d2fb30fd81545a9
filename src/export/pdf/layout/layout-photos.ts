import type { Photo, PhotosBlock } from '../../../domain/report/document.ts'
import { cleanText } from '../../../domain/report/document-text.ts'
import type { FontSet } from '../fonts/font-set.ts'
import type { JpegPicture } from '../pictures/jpeg.ts'
import type { SetLine } from '../text/set-lines.ts'
import { setLines } from '../text/set-lines.ts'
import type { PageFlow } from './page-flow.ts'
import { mm } from './page-geometry.ts'
import type { TextStyle } from './text-styles.ts'
import { photoNoteStyle, photoNumberStyle, photoTextStyle } from './text-styles.ts'

const columns = 2
const columnGap = 6 * mm
const rowGap = 4 * mm
/** Three rows to a page, with captions of one line. */
const pictureHeight = 49 * mm
const textGap = 4

interface PlacedPhoto {
  readonly photo: Photo
  readonly picture: JpegPicture
  readonly lines: readonly { readonly line: SetLine; readonly style: TextStyle }[]
  readonly width: number
  readonly height: number
}

/** Photos two by two; each stays with its texts, and the two of a row stand side by side. */
export function layoutPhotos(
  flow: PageFlow,
  block: PhotosBlock,
  pictures: ReadonlyMap<string, JpegPicture>,
  fonts: FontSet,
): void {
  const width = photoWidth(flow.geometry.bodyWidth)
  for (let start = 0; start < block.photos.length; start += columns) {
    const row = block.photos
      .slice(start, start + columns)
      .map((photo) => placePhoto(photo, pictures, fonts, width))
    layoutRow(flow, row, width)
  }
}

/** Of the first row, which a heading keeps with. */
export function photosLead(): number {
  return pictureHeight + 3 * photoTextStyle.lineHeight + rowGap
}

function photoWidth(bodyWidth: number): number {
  return (bodyWidth - (columns - 1) * columnGap) / columns
}

function placePhoto(
  photo: Photo,
  pictures: ReadonlyMap<string, JpegPicture>,
  fonts: FontSet,
  width: number,
): PlacedPhoto {
  const picture = pictures.get(photo.blob)
  if (!picture) throw new Error(`picture ${photo.blob} was not loaded`)
  const scale = Math.min(width / picture.width, pictureHeight / picture.height)
  const set = (text: string, style: TextStyle) =>
    setLines(cleanText(text), style, fonts, { width, align: 'start' }).map((line) => ({ line, style }))
  const lines = [
    ...set(photo.number, photoNumberStyle),
    ...set(photo.caption, photoTextStyle),
    ...set(photo.time, photoNoteStyle),
    ...set(photo.hash, photoNoteStyle),
  ]
  return { photo, picture, lines, width: picture.width * scale, height: picture.height * scale }
}

function textHeight({ lines }: PlacedPhoto): number {
  return lines.reduce((sum, { style }) => sum + style.lineHeight, 0)
}

function layoutRow(flow: PageFlow, row: readonly PlacedPhoto[], width: number): void {
  const pictures = Math.max(...row.map(({ height }) => height))
  const total = pictures + textGap + Math.max(...row.map(textHeight))
  if (!flow.fits(total)) flow.breakPage()
  row.forEach((placed, column) => {
    const x = flow.geometry.left + column * (width + columnGap)
    flow.draw({
      kind: 'picture',
      jpeg: placed.picture.bytes,
      x: x + (width - placed.width) / 2,
      y: flow.y + pictures - placed.height,
      width: placed.width,
      height: placed.height,
      alternative: cleanText(placed.photo.alternative),
    })
    let y = flow.y + pictures + textGap
    for (const { line, style } of placed.lines) {
      flow.drawLineAt(line, style, x, y)
      y += style.lineHeight
    }
  })
  flow.advance(total + rowGap)
}
