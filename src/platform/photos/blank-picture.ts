/** Brightness hardly differs anywhere: iOS hands over white or black pictures when it runs out of memory (S19). */
const leastSpread = 4

/** RGBA bytes; every few pixels are enough. */
export function isBlankPicture(pixels: Uint8ClampedArray): boolean {
  const step = Math.max(1, Math.floor(pixels.length / 4 / 4096)) * 4
  let [sum, squares, count] = [0, 0, 0]
  for (let at = 0; at + 2 < pixels.length; at += step) {
    const light = 0.299 * (pixels[at] ?? 0) + 0.587 * (pixels[at + 1] ?? 0) + 0.114 * (pixels[at + 2] ?? 0)
    sum += light
    squares += light * light
    count += 1
  }
  if (count === 0) return true
  const mean = sum / count
  return Math.sqrt(Math.max(0, squares / count - mean * mean)) < leastSpread
}
