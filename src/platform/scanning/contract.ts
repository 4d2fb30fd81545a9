import type { Problem, Result } from '../../domain/values/result.ts'
import type { CameraProblem, HeldCameraState } from '../camera/contract.ts'

export type CodeFormat = 'qr' | 'code-128' | 'code-39' | 'ean-13' | 'data-matrix' | 'other'

/** One code read from a picture: its text as encoded, undecided what it means. */
export interface ReadCode {
  readonly text: string
  readonly format: CodeFormat
}

/** `decoder-unavailable`: WebAssembly is blocked, or its file missing. */
export type ScanProblem = CameraProblem | Problem<'decoder-unavailable'>

export type CameraState = HeldCameraState<ScanProblem>

export interface ScanSession {
  readonly state: CameraState
  setTorch(on: boolean): Promise<void>
  /** The present picture as JPEG, for evidence; null without a picture. */
  snapshot(): Promise<Blob | null>
  stop(): void
}

export interface ScanOptions {
  /** Where the picture is shown; muted and inline. */
  readonly video: HTMLVideoElement
  /** A code that two frames agreed on. Called again for the same code only after it left the picture or 2 s passed. */
  readonly onCode: (code: ReadCode) => void
  readonly onState: (state: CameraState) => void
}

/** What a scan sounds and feels like: distinct, so that a counter need not look. */
export type ScanCue = 'found' | 'already' | 'elsewhere' | 'unknown'

export interface ScanningServices {
  /** Opens the camera and reads codes continuously until stopped; problems arrive through `onState`. */
  start(options: ScanOptions): ScanSession
  /** Every code in a photo of a label; empty when there is none. */
  readPhoto(photo: Blob): Promise<Result<readonly ReadCode[], ScanProblem>>
  /** Sound and vibration; silent where the device has neither. Must have been unlocked by a tap once. */
  cue(cue: ScanCue): void
  /** Called in a tap: browsers keep sound off until then. */
  unlockSound(): void
}
