/** The JPEG with an EXIF note of how the camera was held: 6 is turned a quarter to the right before it is shown. */
export async function withOrientation(jpeg: Blob, orientation: number): Promise<Blob> {
  const tiff = [
    0x4d,
    0x4d,
    0x00,
    0x2a,
    0,
    0,
    0,
    8,
    0,
    1,
    0x01,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    orientation,
    0,
    0,
    0,
    0,
    0,
    0,
  ]
  const body = [...'Exif'].map((letter) => letter.charCodeAt(0)).concat(0, 0, tiff)
  const segment = new Uint8Array([0xff, 0xe1, 0, body.length + 2, ...body])
  return new Blob([jpeg.slice(0, 2), segment, jpeg.slice(2)], { type: 'image/jpeg' })
}
