/** Points per millimetre. */
export const mm = 72 / 25.4

export interface PageGeometry {
  readonly orientation: 'portrait' | 'landscape'
  readonly width: number
  readonly height: number
  readonly left: number
  readonly top: number
  /** The 版心: text area. */
  readonly bodyWidth: number
  readonly bodyHeight: number
}

/** GB/T 9704-2012 5.1–5.2: A4, 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm. */
export const portrait: PageGeometry = {
  orientation: 'portrait',
  width: 210 * mm,
  height: 297 * mm,
  left: 28 * mm,
  top: 37 * mm,
  bodyWidth: 156 * mm,
  bodyHeight: 225 * mm,
}

/** A table set across (GB/T 9704-2012, 11): its head lies at the 订口, so the 版心 is the upright page's, turned. */
export const landscape: PageGeometry = {
  orientation: 'landscape',
  width: 297 * mm,
  height: 210 * mm,
  left: 35 * mm,
  top: 28 * mm,
  bodyWidth: 225 * mm,
  bodyHeight: 156 * mm,
}

/** 22 lines of 28 characters in 3号 (16 pt): 28 × 16 pt is 5.8 pt too wide for 156 mm, so each is pulled in a little. */
export const gridLines = 22
export const gridColumns = 28
export const gridLineHeight = portrait.bodyHeight / gridLines
export const gridCharacter = portrait.bodyWidth / gridColumns

/** 页码 stand 7 mm below the 版心 (GB/T 9704-2012, 7.5); their baseline is a little lower. */
export const pageNumberDrop = 7 * mm + 11
