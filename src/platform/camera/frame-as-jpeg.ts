/** The whole frame, drawn at this size, as a JPEG; null while there is none. */
export function frameAsJpeg(
  video: HTMLVideoElement,
  width: number,
  height: number,
  quality: number,
): Promise<Blob | null> {
  if (video.videoWidth === 0) return Promise.resolve(null)
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  canvas.getContext('2d')?.drawImage(video, 0, 0, width, height)
  return new Promise((resolve) =>
    canvas.toBlob(
      (blob) => {
        // iOS keeps the memory of a canvas until its size is zero (S19).
        canvas.width = 0
        canvas.height = 0
        resolve(blob)
      },
      'image/jpeg',
      quality,
    ),
  )
}
