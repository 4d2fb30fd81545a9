/** 清晰度: 小 · 标准 · 清晰. */
export type PictureSize = 'small' | 'standard' | 'clear'

/** Bytes a PDF will have about, for each size of its pictures. */
export type PdfEstimate = Readonly<Record<PictureSize, number>>
