import type { ReportDocument } from '../../domain/report/document.ts'
import type { PdfEstimate, PictureSize } from './contract.ts'
import { documentCharacters } from './layout/document-characters.ts'
import { namedPictures } from './pictures/load-pictures.ts'
import { renditions } from './pictures/renditions.ts'

/** Measured on reports of all lengths: an outline in a font, and a character on a page with its share of lines and frames. */
const bytesPerOutline = 190
const bytesPerCharacter = 7
const frame = 12_000

/** How large a report's PDF will be about, before it is made. `sizes`: bytes of its pictures by hash, as far as known. */
export function estimatePdf(document: ReportDocument, sizes: ReadonlyMap<string, number>): PdfEstimate {
  const faces = [...documentCharacters(document).values()]
  const outlines = faces.reduce((sum, characters) => sum + characters.size, 0)
  const text = JSON.stringify(document.blocks).replace(/"(\w+)":/g, '').length
  const base = frame + outlines * bytesPerOutline + text * bytesPerCharacter
  const pictures = new Map(document.blocks.flatMap(namedPictures).map((one) => [one.blob, one] as const))
  const total = (size: PictureSize): number =>
    [...pictures.values()].reduce((sum, { blob, shrinks }) => {
      const typical = renditions[size]?.typicalBytes
      const own = sizes.get(blob) ?? renditions.standard?.typicalBytes ?? 0
      return sum + (shrinks && typical !== undefined ? Math.min(own, typical) : own)
    }, base)
  return { small: total('small'), standard: total('standard'), clear: total('clear') }
}
