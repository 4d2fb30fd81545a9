/** 清晰度: 小 · 标准 · 清晰. */
export type PictureSize = 'small' | 'standard' | 'clear'

/** A file the PDF carries: the data it was made from. */
export interface PdfAttachment {
  /** ASCII; ends in `.json` or `.zip`. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** Bytes a PDF will have about, for each size of its pictures. */
export type PdfEstimate = Readonly<Record<PictureSize, number>>
