/** A JPEG file and its size in pixels. Photos are re-encoded upright when they are taken in, so no EXIF is read here. */
export interface JpegPicture {
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
}

/** Null unless the bytes are a JPEG with a frame header. */
export function readJpeg(bytes: Uint8Array): JpegPicture | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let position = 2
  while (position + 9 < bytes.byteLength) {
    if (bytes[position] !== 0xff) return null
    const marker = bytes[position + 1] ?? 0
    if (marker === 0xff) {
      position += 1
      continue
    }
    if (isFrame(marker)) {
      const [height, width] = [data.getUint16(position + 5), data.getUint16(position + 7)]
      return width > 0 && height > 0 ? { bytes, width, height } : null
    }
    position += 2 + data.getUint16(position + 2)
  }
  return null
}

/** SOF0–SOF15 without DHT, JPG and DAC. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
}
