import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { CharacterMaps } from '../intake/report/pdf/character-maps.ts'

const folder = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'cmaps')

/** The character maps of pdf.js from the installed package. */
export const nodeCharacterMaps: CharacterMaps = async (name) => {
  if (!/^[\w-]+$/.test(name)) return null
  return await readFile(join(folder, `${name}.bcmap`)).then(
    (bytes) => new Uint8Array(bytes),
    () => null,
  )
}
