/** A JPEG as far as its head goes: Exif with a moment, a frame of this size, and picture data with or without its end. */
export function jpegOf(options: {
  readonly width: number
  readonly height: number
  readonly takenAt?: string
  readonly little?: boolean
  readonly ended?: boolean
}): Uint8Array<ArrayBuffer> {
  const { width, height, takenAt, little = false, ended = true } = options
  return Uint8Array.from([
    0xff,
    0xd8,
    ...(takenAt === undefined ? [] : exif(takenAt, little)),
    ...[0xff, 0xc0, 0, 17, 8, height >> 8, height & 255, width >> 8, width & 255, 3],
    ...Array<number>(9).fill(0),
    ...[0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 1, 2, 3, 4],
    ...(ended ? [0xff, 0xd9] : []),
  ])
}

function exif(takenAt: string, little: boolean): number[] {
  const two = (value: number) => (little ? [value & 255, value >> 8] : [value >> 8, value & 255])
  const four = (value: number) => (little ? [...two(value), 0, 0] : [0, 0, ...two(value)])
  const entry = (tag: number, kind: number, count: number, value: number) => [
    ...two(tag),
    ...two(kind),
    ...four(count),
    ...four(value),
  ]
  const tiff = [
    ...(little ? [0x49, 0x49] : [0x4d, 0x4d]),
    ...two(42),
    ...four(8),
    ...two(1),
    ...entry(0x8769, 4, 1, 26),
    ...four(0),
    ...two(1),
    ...entry(0x9003, 2, 20, 44),
    ...four(0),
    ...[...takenAt].map((letter) => letter.charCodeAt(0)),
    0,
  ]
  const body = [...[...'Exif'].map((letter) => letter.charCodeAt(0)), 0, 0, ...tiff]
  return [0xff, 0xe1, (body.length + 2) >> 8, (body.length + 2) & 255, ...body]
}
