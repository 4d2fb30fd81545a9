import type { Result } from '../../domain/values/result.ts'
import { fail, ok } from '../../domain/values/result.ts'
import { cameraProblem } from './camera-problem.ts'
import type { CameraProblem } from './contract.ts'

/** Torch is no standard constraint yet: Chromium on Android has it. */
type TorchCapabilities = MediaTrackCapabilities & { readonly torch?: boolean }

export async function openCamera(video: MediaTrackConstraints): Promise<Result<MediaStream, CameraProblem>> {
  // Without HTTPS a browser shows no devices at all: asked in the other order every such page would lack a camera.
  if (!globalThis.isSecureContext) return fail('camera-insecure')
  const devices = (navigator as Partial<Navigator>).mediaDevices
  if (!devices) return fail('camera-unsupported')
  try {
    return ok(await devices.getUserMedia({ audio: false, video }))
  } catch (error) {
    return { ok: false, problem: cameraProblem(error) }
  }
}

export function closeCamera(stream: MediaStream | null): void {
  for (const track of stream?.getTracks() ?? []) track.stop()
}

export function hasTorch(stream: MediaStream): boolean {
  const [track] = stream.getVideoTracks()
  const capabilities: TorchCapabilities = track?.getCapabilities?.() ?? {}
  return capabilities.torch === true
}

/** Whether the lamp did as told. */
export async function switchTorch(stream: MediaStream | null, on: boolean): Promise<boolean> {
  const [track] = stream?.getVideoTracks() ?? []
  if (!track) return false
  try {
    await track.applyConstraints({ advanced: [{ torch: on } as MediaTrackConstraintSet] })
    return true
  } catch {
    return false
  }
}
