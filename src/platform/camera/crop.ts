export interface Size {
  readonly width: number
  readonly height: number
}

/** The part of a picture that is decoded, in its own pixels, and how large it is drawn. */
export interface Crop extends Size {
  readonly x: number
  readonly y: number
  readonly drawnWidth: number
  readonly drawnHeight: number
}

const longestSide = 1024
/** Of a large picture at least so much is decoded: a label is held to the middle, not to a point. */
const leastShare = 0.8

/**
 * What is read is what is seen: an upright phone shows a flat strip of a tall picture, and above and below it hang the
 * labels of the next shelf. A box of no size shows nothing, and the whole picture counts.
 */
export function centreCrop(picture: Size, box: Size): Crop {
  const seen = seenIn(picture, box)
  const share = Math.min(1, Math.max(leastShare, longestSide / Math.max(seen.width, seen.height, 1)))
  const [width, height] = [Math.round(seen.width * share), Math.round(seen.height * share)]
  return {
    x: Math.round((picture.width - width) / 2),
    y: Math.round((picture.height - height) / 2),
    width,
    height,
    ...fit(width, height, longestSide),
  }
}

/** The picture covers its box (`object-fit: cover`): what sticks out is cut off on both sides. */
function seenIn(picture: Size, box: Size): Size {
  if (box.width === 0 || box.height === 0) return picture
  const scale = Math.max(box.width / picture.width, box.height / picture.height)
  return { width: box.width / scale, height: box.height / scale }
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
