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
  /** Opens the camera for taking photos, until stopped; problems arrive through `onState`. */
  openViewfinder(options: ViewfinderOptions): Viewfinder
  /** The picture with its marks on a canvas as large as the canvas is, as `prepare` will make it. */
  paint(canvas: HTMLCanvasElement, picture: CanvasImageSource, marks: readonly PictureMark[]): void
}

export interface ViewfinderOptions {
  /** Where the picture is shown; muted and inline. */
  readonly video: HTMLVideoElement
  readonly onState: (state: ViewfinderState) => void
}

export interface ViewfinderState {
  /** As of a `CameraState`. */
  readonly kind: 'starting' | 'running' | 'restarting' | 'stopped' | 'failed'
  readonly problem?: ViewfinderProblem
  readonly torch: 'none' | 'off' | 'on'
  /** How many there are to switch between. */
  readonly cameras: number
}

export interface Viewfinder {
  setTorch(on: boolean): Promise<void>
  /** The next camera of the device. */
  switchCamera(): Promise<void>
  /** The present picture as JPEG; null without a picture. */
  shoot(): Promise<Blob | null>
  stop(): void
}

/** As of the scanner, with other ways out. */
export type ViewfinderProblem = Problem<
  | 'photo-camera-denied'
  | 'photo-camera-missing'
  | 'photo-camera-unsupported'
  | 'photo-camera-busy'
  | 'photo-camera-insecure'
  | 'photo-camera-failed'
>

/**
 * `photo-too-large`: more pixels or bytes than a phone can hold; `photo-heic`: this browser cannot open HEIC;
 * `photo-incomplete`: the file ends in the middle of the picture.
 */
export type PhotoProblem = Problem<
  'photo-unreadable' | 'photo-blank' | 'photo-too-large' | 'photo-heic' | 'photo-incomplete'
>
