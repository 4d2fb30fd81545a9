import type { Face } from '../fonts/faces.ts'
import { gridCharacter, gridLineHeight } from './page-geometry.ts'

export interface TextStyle {
  readonly face: Face
  /** 2号 22 · 3号 16 · 4号 14 · 小4号 12 · 5号 10.5 pt. */
  readonly size: number
  readonly lineHeight: number
  /** Added after each full-width character. */
  readonly tracking: number
}

const grid = { size: 16, lineHeight: gridLineHeight, tracking: gridCharacter - 16 }

export const bodyStyle: TextStyle = { face: 'fang', ...grid }
export const headingStyles: Readonly<Record<1 | 2 | 3, TextStyle>> = {
  1: { face: 'hei', ...grid },
  2: { face: 'kai', ...grid },
  3: { face: 'fang', ...grid },
}
export const titleStyle: TextStyle = { face: 'song-bold', size: 22, lineHeight: 36, tracking: 0 }
/** 1号 on a cover page, where the title stands alone. */
export const coverTitleStyle: TextStyle = { face: 'song-bold', size: 26, lineHeight: 44, tracking: 0 }
export const noteStyle: TextStyle = { face: 'fang', size: 12, lineHeight: 20, tracking: 0 }
export const captionStyle: TextStyle = { face: 'hei', size: 12, lineHeight: 20, tracking: 0 }
export const chartTextStyle: TextStyle = { face: 'song', size: 10.5, lineHeight: 13, tracking: 0 }
export const photoNumberStyle: TextStyle = { face: 'hei', size: 10.5, lineHeight: 15, tracking: 0 }
export const photoTextStyle: TextStyle = { face: 'song', size: 10.5, lineHeight: 15, tracking: 0 }
export const photoNoteStyle: TextStyle = { face: 'song', size: 8, lineHeight: 11, tracking: 0 }
export const codeTextStyle: TextStyle = { ...photoTextStyle }
export const contentsStyles = { first: headingStyles[1], other: bodyStyle }
export const pageNumberStyle: TextStyle = { face: 'song', size: 14, lineHeight: 20, tracking: 0 }
export const tableHeaderStyle: TextStyle = { face: 'hei', size: 10.5, lineHeight: 15, tracking: 0 }
export const tableCellStyle: TextStyle = { face: 'song', size: 10.5, lineHeight: 15, tracking: 0 }
export const tableEmphasisStyle: TextStyle = { face: 'hei', size: 10.5, lineHeight: 15, tracking: 0 }

export function resized(style: TextStyle, size: number): TextStyle {
  return { ...style, size, lineHeight: (style.lineHeight * size) / style.size }
}
