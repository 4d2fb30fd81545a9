import type { PdfEstimate, PictureSize } from '../shared/services.ts'

/** How the PDF is to be made. */
export interface PdfChoice {
  readonly pictureSize: PictureSize
  /** 正文 and 附件册 as two files. */
  readonly split: boolean
  /** 附带填报数据. */
  readonly carries: boolean
  /** Locks the carried data; empty for none. */
  readonly passphrase: string
}

/** Nothing is carried unless a person asks for it, each time anew. `split` follows the estimate until somebody picks. */
export interface PdfWishes extends Omit<PdfChoice, 'split'> {
  readonly split: boolean | null
}

export const firstWishes: PdfWishes = {
  pictureSize: 'standard',
  split: null,
  carries: false,
  passphrase: '',
}

/** What mail and office systems commonly take as one attachment. */
export const sendLimit = 10 * 1024 * 1024

export const sizeWords: Readonly<Record<PictureSize, string>> = {
  small: '小',
  standard: '标准',
  clear: '清晰',
}

export function pdfChoice(wishes: PdfWishes, splittable: boolean, estimate: PdfEstimate | null): PdfChoice {
  const large = estimate !== null && estimate[wishes.pictureSize] > sendLimit
  const split = splittable && (wishes.split ?? large)
  return { ...wishes, split, passphrase: wishes.carries ? wishes.passphrase : '' }
}
