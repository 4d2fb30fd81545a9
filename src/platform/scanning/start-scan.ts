import { snapshotOf } from '../camera/frame-picture.ts'
import { holdCamera } from '../camera/hold-camera.ts'
import type { ScanOptions, ScanProblem, ScanSession } from './contract.ts'
import { createDecoder } from './create-decoder.ts'
import type { Decoder } from './decoder.ts'
import { createFrameAgreement } from './frame-agreement.ts'

/** About ten looks a second: a label moved past is seen, and the phone stays cool. */
const lookEvery = 100
/** Every so many frames the decoder takes its time, for rotated and damaged labels. */
const harderEvery = 4
/** Enough for a label at arm's length; more pixels only cost time. */
const forLabels: MediaTrackConstraints = {
  facingMode: { ideal: 'environment' },
  width: { ideal: 1280 },
  height: { ideal: 720 },
}

/** Opens the camera and reads until stopped. */
export function startScan({ video, onCode, onState }: ScanOptions): ScanSession {
  const agreement = createFrameAgreement()
  let decoder: Decoder | null = null
  let stopped = false
  let finding = false
  let frames = 0

  const camera = holdCamera<ScanProblem>({
    video,
    wanted: () => forLabels,
    lookEvery,
    onState,
    onBegin: () => void findDecoder(),
    onPicture: read,
  })

  async function findDecoder(): Promise<void> {
    if (decoder || finding) return
    finding = true
    try {
      const found = await createDecoder()
      if (stopped) found.close()
      else decoder = found
    } catch (error) {
      giveUpReading(error)
    }
    finding = false
  }

  function giveUpReading(error: unknown): void {
    decoder?.close()
    decoder = null
    camera.giveUp({ code: 'decoder-unavailable', details: { reason: String(error) } })
  }

  async function read(taken: ImageData): Promise<void> {
    if (!decoder) return
    frames += 1
    try {
      const tryHarder = agreement.waiting || frames % harderEvery === 0
      const codes = await decoder.read(taken, { tryHarder })
      if (!stopped) for (const code of agreement.take(codes, performance.now())) onCode(code)
    } catch (error) {
      if (!stopped) giveUpReading(error)
    }
  }

  return {
    get state() {
      return camera.state
    },
    setTorch: (on) => camera.setTorch(on),
    snapshot: () => snapshotOf(video),
    stop() {
      if (stopped) return
      stopped = true
      decoder?.close()
      camera.stop()
    },
  }
}
