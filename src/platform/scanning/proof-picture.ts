/** What the proof says. */
export const proofText = 'JIJIAN'

/** A QR code of version 1, module by module. */
const modules: readonly string[] = [
  '#######..#.#..#######',
  '#.....#.......#.....#',
  '#.###.#.###...#.###.#',
  '#.###.#.#..##.#.###.#',
  '#.###.#..#.##.#.###.#',
  '#.....#.......#.....#',
  '#######.#.#.#.#######',
  '..........#.#........',
  '...##.##.###.....##..',
  '#.#.##.....#.########',
  '..#...#..#..#..#.#...',
  '#..#.#.#..#.#..##...#',
  '###.###....#...##.#.#',
  '........##...##...#..',
  '#######.##...#.....#.',
  '#.....#...##.#...###.',
  '#.###.#.#.####..#...#',
  '#.###.#.##..###.#.#..',
  '#.###.#..#....####.##',
  '#.....#....#.....###.',
  '#######...#######.##.',
]
const moduleSize = 8
const quietZone = 4

/** A picture any decoder that works can read. */
export function proofPicture(): ImageData {
  const side = (modules.length + 2 * quietZone) * moduleSize
  const picture = new ImageData(side, side)
  for (let at = 0; at < side * side; at += 1) {
    const row = modules[Math.floor(at / side / moduleSize) - quietZone]
    const dark = row?.[Math.floor((at % side) / moduleSize) - quietZone] === '#'
    picture.data.fill(dark ? 0 : 255, at * 4, at * 4 + 3)
    picture.data[at * 4 + 3] = 255
  }
  return picture
}
