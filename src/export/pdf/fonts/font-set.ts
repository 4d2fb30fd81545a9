import type { Face, FontName, Tier } from './faces.ts'
import { fontChains } from './faces.ts'
import { parseCoverage } from './coverage.ts'
import type { FontFile } from './font-file.ts'
import { readFontFile } from './font-file.ts'
import type { FontSource } from './font-source.ts'

/** A character ready to be set: which font draws it, as which glyph, how wide (in em). */
export interface Glyph {
  readonly font: FontName
  readonly file: FontFile
  readonly index: number
  readonly advance: number
  readonly character: string
  /** A regular fallback inside a bold face, to be thickened so that one character does not stand out. */
  readonly thicken: boolean
}

export interface FontSet {
  /** Throws for a character that was not asked for when the set was opened. */
  glyph(face: Face, character: string): Glyph
}

export type FontSetOutcome =
  | { readonly fonts: FontSet; readonly missing: readonly string[] }
  | { readonly fonts: null; readonly missing: readonly string[] }

interface Choice {
  readonly font: FontName
  readonly tier: Tier
}

/**
 * Finds a font for every character of every face, then loads only the files that are needed. When some character has no
 * font at all nothing is loaded and the characters are named.
 */
export async function openFontSet(
  source: FontSource,
  charactersByFace: ReadonlyMap<Face, ReadonlySet<string>>,
): Promise<FontSetOutcome> {
  const entries = await source.list()
  const coverages = entries.map((entry) => ({ ...entry, covered: parseCoverage(entry.coverage) }))
  const choices = new Map<string, Choice>()
  const missing = new Set<string>()
  for (const [face, characters] of charactersByFace) {
    for (const character of characters) {
      const codePoint = character.codePointAt(0) ?? 0
      const found = fontChains[face]
        .flatMap((font) => coverages.filter((entry) => entry.face === font))
        .find((entry) => entry.covered.has(codePoint))
      if (found) choices.set(`${face} ${character}`, { font: found.face, tier: found.tier })
      else missing.add(character)
    }
  }
  if (missing.size > 0) return { fonts: null, missing: [...missing] }
  const files = await loadFiles(source, choices.values())
  return { fonts: fontSetOf(choices, files), missing: [] }
}

async function loadFiles(
  source: FontSource,
  choices: Iterable<Choice>,
): Promise<ReadonlyMap<string, FontFile>> {
  const wanted = new Map<string, Choice>()
  for (const choice of choices) wanted.set(`${choice.font}-${choice.tier}`, choice)
  const files = await Promise.all(
    [...wanted].map(
      async ([key, { font, tier }]) => [key, readFontFile(await source.load(font, tier))] as const,
    ),
  )
  return new Map(files)
}

function fontSetOf(choices: ReadonlyMap<string, Choice>, files: ReadonlyMap<string, FontFile>): FontSet {
  const glyphs = new Map<string, Glyph>()
  for (const [key, { font, tier }] of choices) {
    const separator = key.indexOf(' ')
    const [face, character] = [key.slice(0, separator), key.slice(separator + 1)]
    const file = files.get(`${font}-${tier}`)
    const index = file?.glyphIndex(character.codePointAt(0) ?? 0) ?? 0
    if (!file || index === 0) throw new Error(`the manifest promises a glyph that ${font}-${tier} lacks`)
    const advance = file.advance(index) / file.unitsPerEm
    const thicken = font === 'song' && (face === 'hei' || face === 'song-bold')
    glyphs.set(key, { font, file, index, advance, character, thicken })
  }
  return {
    glyph(face, character) {
      const glyph = glyphs.get(`${face} ${character}`)
      if (!glyph) throw new Error(`character ${JSON.stringify(character)} was not announced for ${face}`)
      return glyph
    },
  }
}
