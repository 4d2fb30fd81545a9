import type { Problem } from '../../domain/values/result.ts'

/**
 * `camera-denied`, `camera-missing` (the device has none), `camera-unsupported` (the browser gives pages none), `camera-busy`,
 * `camera-insecure` (no HTTPS), `camera-failed`.
 */
export type CameraProblem = Problem<
  | 'camera-denied'
  | 'camera-missing'
  | 'camera-unsupported'
  | 'camera-busy'
  | 'camera-insecure'
  | 'camera-failed'
>

/** What a page sees of an open camera; `P` is what else may end it. */
export interface HeldCameraState<P = never> {
  /**
   * `restarting`: the picture stood still and a fresh stream is on its way, however often it must be asked for. `failed`: the
   * camera is off.
   */
  readonly kind: 'starting' | 'running' | 'restarting' | 'stopped' | 'failed'
  readonly problem?: CameraProblem | P
  /** Whether the running camera has a lamp. */
  readonly torch: 'none' | 'off' | 'on'
}
