/** Twips (1/20 pt) per millimetre. */
const mm = 1440 / 25.4

export interface DocxPage {
  readonly orientation: 'portrait' | 'landscape'
  /** Paper and text area in twips. */
  readonly width: number
  readonly height: number
  readonly margin: {
    readonly top: number
    readonly right: number
    readonly bottom: number
    readonly left: number
    readonly header: number
    readonly footer: number
  }
  readonly bodyWidth: number
  readonly bodyHeight: number
}

function twips(millimetres: number): number {
  return Math.round(millimetres * mm)
}

/** 页码 stand 7 mm below the 版心 (GB/T 9704-2012, 7.5): Word measures them from the paper's edge. */
const pageNumberRoom = 12

function page(
  orientation: DocxPage['orientation'],
  [width, height]: readonly [number, number],
  [top, right, bottom, left]: readonly [number, number, number, number],
): DocxPage {
  return {
    orientation,
    width: twips(width),
    height: twips(height),
    margin: {
      top: twips(top),
      right: twips(right),
      bottom: twips(bottom),
      left: twips(left),
      header: twips(top - 12),
      footer: twips(bottom - pageNumberRoom),
    },
    bodyWidth: twips(width - left - right),
    bodyHeight: twips(height - top - bottom),
  }
}

/** GB/T 9704-2012 5.1–5.2: A4, 天头 37, 订口 28, 版心 156 × 225 mm; set across, the upright page's 版心 turned. */
export const docxPages: Readonly<Record<DocxPage['orientation'], DocxPage>> = {
  portrait: page('portrait', [210, 297], [37, 26, 35, 28]),
  landscape: page('landscape', [297, 210], [28, 37, 26, 35]),
}

/** 22 lines to the page: 28.95 pt. */
export const lineGrid = 579
