import type { PageGlyph } from './page-content.ts'

/** Characters of no script a Chinese report is written in are codes of a font that does not say what they stand for. */
const known =
  /^[\p{Script=Han}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Common}\p{Script=Inherited}]+$/u
const meaningless = /[\p{Co}\p{Cn}\u0000-\u0008\u000E-\u001F\u007F-\u009F\uFFFD]/u

/** Counts what cannot be read and puts U+FFFD in its place, so that no wrong character passes for a right one. */
export class Unknowns {
  count = 0
  private all = 0

  mark(glyphs: readonly PageGlyph[]): readonly PageGlyph[] {
    return glyphs.map((glyph) => {
      if (glyph.text.trim() === '') return glyph
      this.all += 1
      if (known.test(glyph.text) && !meaningless.test(glyph.text)) return glyph
      this.count += 1
      return { ...glyph, text: '\uFFFD' }
    })
  }

  /** So many that what is left is no text. */
  get most(): boolean {
    return this.count > 0.2 * this.all
  }
}
