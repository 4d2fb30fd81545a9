import { centreCrop, fit } from './crop.ts'
import { frameAsJpeg } from './frame-as-jpeg.ts'

/** Takes pictures out of a video for the decoder: one canvas for all of them. */
export interface FramePicture {
  /** What is seen of the present frame; null while there is none. */
  take(video: HTMLVideoElement): ImageData | null
  release(): void
}

export function createFramePicture(): FramePicture {
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d', { willReadFrequently: true })
  return {
    take(video) {
      const { videoWidth, videoHeight } = video
      if (!context || videoWidth === 0 || videoHeight === 0) return null
      const { x, y, width, height, drawnWidth, drawnHeight } = centreCrop(
        { width: videoWidth, height: videoHeight },
        { width: video.clientWidth, height: video.clientHeight },
      )
      if (canvas.width !== drawnWidth) canvas.width = drawnWidth
      if (canvas.height !== drawnHeight) canvas.height = drawnHeight
      try {
        context.drawImage(video, x, y, width, height, 0, 0, drawnWidth, drawnHeight)
        return context.getImageData(0, 0, drawnWidth, drawnHeight)
      } catch {
        // Out of memory is as good as no picture: the watchdog sees to it.
        return null
      }
    },
    release() {
      // iOS keeps the memory of a canvas until its size is zero (S19).
      canvas.width = 0
      canvas.height = 0
    },
  }
}

/** The whole frame as JPEG, for evidence. */
export function snapshotOf(video: HTMLVideoElement): Promise<Blob | null> {
  const { drawnWidth, drawnHeight } = fit(video.videoWidth, video.videoHeight, 1600)
  return frameAsJpeg(video, drawnWidth, drawnHeight, 0.8)
}
