import type { SetLine } from '../text/set-lines.ts'
import type { PageGeometry } from './page-geometry.ts'

/** What is drawn, in reading order: the text of the finished page is extracted in exactly this order. */
export type Drawing =
  | { readonly kind: 'line'; readonly line: SetLine; readonly x: number; readonly baseline: number }
  | {
      readonly kind: 'rule'
      readonly x1: number
      readonly y1: number
      readonly x2: number
      readonly y2: number
      readonly width: number
    }
  | { readonly kind: 'boxes'; readonly boxes: readonly Box[] }
  | {
      readonly kind: 'shape'
      readonly points: readonly (readonly [x: number, y: number])[]
      readonly closed: boolean
      /** Grey from 0 black to 1 white. */
      readonly fill: number | null
      readonly stroke: { readonly grey: number; readonly width: number } | null
    }
  /** The dots between an entry of the contents and its page number. */
  | { readonly kind: 'dots'; readonly x1: number; readonly x2: number; readonly y: number }
  | {
      readonly kind: 'link'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly page: Page
    }
  | {
      readonly kind: 'picture'
      readonly jpeg: Uint8Array
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly alternative: string
    }
  | { readonly kind: 'bookmark'; readonly level: number; readonly text: string; readonly y: number }

/** A black rectangle; the boxes of one drawing are filled as one shape, so that no seam shows where two meet. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** All positions in points from the upper left corner of the paper. */
export interface Page {
  readonly geometry: PageGeometry
  readonly drawings: Drawing[]
  /** A cover carries no page number. */
  numbered: boolean
}
