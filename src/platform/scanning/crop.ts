/** The part of a picture that is decoded, in its own pixels, and how large it is drawn. */
export interface Crop {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly drawnWidth: number
  readonly drawnHeight: number
}

/** Labels are held in the middle; the rest of the picture costs time and brings codes of the next shelf. */
const middle = 0.8
const longestSide = 1024

export function centreCrop(width: number, height: number): Crop {
  const [cropWidth, cropHeight] = [Math.round(width * middle), Math.round(height * middle)]
  return {
    x: Math.round((width - cropWidth) / 2),
    y: Math.round((height - cropHeight) / 2),
    width: cropWidth,
    height: cropHeight,
    ...fit(cropWidth, cropHeight, longestSide),
  }
}

/** Never enlarged. */
export function fit(
  width: number,
  height: number,
  longest: number,
): { readonly drawnWidth: number; readonly drawnHeight: number } {
  const scale = Math.min(1, longest / Math.max(width, height, 1))
  return {
    drawnWidth: Math.max(1, Math.round(width * scale)),
    drawnHeight: Math.max(1, Math.round(height * scale)),
  }
}
