import type { Problem, Result } from '../../domain/values/result.ts'

/** Fit to be kept: upright, at most 1600 px on its longer side, JPEG, never blank, without what the camera noted in it. */
export interface PreparedPhoto {
  readonly bytes: ArrayBuffer
  readonly mime: 'image/jpeg'
  /** The same at 320 px, for lists. */
  readonly thumb: ArrayBuffer
  /** When it was taken, by the camera's own note: `2024-03-05 10:30:12`; empty without one. */
  readonly takenAt: string
}

/** A place in a picture, in shares of its width and height. */
export interface PicturePoint {
  readonly x: number
  readonly y: number
}

/** What a person puts on a picture. All of it becomes pixels: nothing lies above a picture that could be lifted off. */
export type PictureMark =
  /** 遮盖: what lies between the corners is gone. */
  | { readonly kind: 'redact' | 'box'; readonly from: PicturePoint; readonly to: PicturePoint }
  | { readonly kind: 'arrow'; readonly from: PicturePoint; readonly to: PicturePoint }
  | { readonly kind: 'text'; readonly at: PicturePoint; readonly text: string }
  | { readonly kind: 'watermark'; readonly lines: readonly string[] }

export interface PhotoServices {
  /** A new picture of the photo, with the marks burnt in. One at a time, off the page where the browser can. */
  prepare(photo: Blob, marks?: readonly PictureMark[]): Promise<Result<PreparedPhoto, PhotoProblem>>
  /** The picture with its marks on a canvas as large as the canvas is, as `prepare` will make it. */
  paint(canvas: HTMLCanvasElement, picture: CanvasImageSource, marks: readonly PictureMark[]): void
}

/**
 * `photo-too-large`: more pixels or bytes than a phone can hold; `photo-heic`: this browser cannot open HEIC;
 * `photo-incomplete`: the file ends in the middle of the picture.
 */
export type PhotoProblem = Problem<
  'photo-unreadable' | 'photo-blank' | 'photo-too-large' | 'photo-heic' | 'photo-incomplete'
>
