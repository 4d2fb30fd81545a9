import type { CharacterMaps } from './character-maps.ts'

/** The maps of simplified Chinese, as pieces of the program: nothing is fetched by an address in a file. */
const pieces = import.meta.glob<string>(
  [
    '/node_modules/pdfjs-dist/cmaps/{Adobe-GB1,GB,GBK,GBKp,GBK2K,GBT,GBTpc,GBpc}-*.bcmap',
    '/node_modules/pdfjs-dist/cmaps/UniGB-{UCS2,UTF16}-*.bcmap',
  ],
  { query: '?url&inline', import: 'default' },
)

export const browserCharacterMaps: CharacterMaps = async (name) => {
  const load = pieces[`/node_modules/pdfjs-dist/cmaps/${name}.bcmap`]
  if (!load) return null
  const packed = atob((await load()).replace(/^[^,]*,/, ''))
  return Uint8Array.from(packed, (character) => character.charCodeAt(0))
}
