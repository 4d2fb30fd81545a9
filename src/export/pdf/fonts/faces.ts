/** The faces a text can be set in: 仿宋 · 楷 · 宋 · 宋 bold (titles) · 黑. */
export type Face = 'fang' | 'kai' | 'song' | 'song-bold' | 'hei'

/** A face's fonts: its own, the Latin companion and the fallback. */
export type FontName = Face | 'latin'

/** a: common characters and symbols, b: the rest. */
export type Tier = 'a' | 'b'

/**
 * Which fonts are asked for a character, in turn. Latin first beside 仿宋, 楷 and 宋, whose own Latin is too wide or too
 * heavy; 宋 last because it covers every character the app ships at all.
 */
export const fontChains: Readonly<Record<Face, readonly FontName[]>> = {
  fang: ['latin', 'fang', 'song'],
  kai: ['latin', 'kai', 'song'],
  song: ['latin', 'song'],
  'song-bold': ['song-bold', 'latin', 'song'],
  hei: ['hei', 'latin', 'song'],
}
