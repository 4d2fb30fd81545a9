import type { CameraProblem, HeldCameraState } from '../camera/contract.ts'
import { frameAsJpeg } from '../camera/frame-as-jpeg.ts'
import { holdCamera } from '../camera/hold-camera.ts'
import type { Viewfinder, ViewfinderOptions, ViewfinderProblem } from './contract.ts'

/** How often it is looked whether the picture still moves. */
const lookEvery = 400
/** Enough for the 1600 px that are kept. */
const forPhotos: MediaTrackConstraints = { width: { ideal: 1920 }, height: { ideal: 1440 } }
const shotQuality = 0.92

/** Opens the camera for photos until stopped. */
export function openViewfinder({ video, onState }: ViewfinderOptions): Viewfinder {
  let chosen: string | null = null
  let cameras = 1
  let stopped = false

  const camera = holdCamera({
    video,
    wanted: () => ({
      ...forPhotos,
      ...(chosen === null ? { facingMode: { ideal: 'environment' } } : { deviceId: { exact: chosen } }),
    }),
    lookEvery,
    onState(state) {
      show(state)
      if (state.kind === 'running') void count()
    },
  })

  function show({ problem, ...state }: HeldCameraState<CameraProblem>): void {
    onState({ ...state, cameras, ...(problem && { problem: problemOf(problem) }) })
  }

  /** Browsers tell a device's cameras only to a page that was given one. */
  async function count(): Promise<void> {
    const found = (await listCameras()).length
    if (found === cameras || stopped) return
    cameras = found
    show(camera.state)
  }

  return {
    setTorch: (on) => camera.setTorch(on),
    async switchCamera() {
      const ids = await listCameras()
      const present = camera.stream?.getVideoTracks()[0]?.getSettings().deviceId
      const next = ids[(ids.indexOf(present ?? '') + 1) % ids.length]
      if (next === undefined || next === present) return
      chosen = next
      await camera.reopen()
    },
    shoot: () =>
      camera.stream
        ? frameAsJpeg(video, video.videoWidth, video.videoHeight, shotQuality)
        : Promise.resolve(null),
    stop() {
      stopped = true
      camera.stop()
    },
  }
}

function problemOf({ code, details = {} }: CameraProblem): ViewfinderProblem {
  return { code: `photo-${code}`, details }
}

async function listCameras(): Promise<readonly string[]> {
  const devices = await navigator.mediaDevices.enumerateDevices().catch(() => [])
  return devices.filter(({ kind }) => kind === 'videoinput').map(({ deviceId }) => deviceId)
}
