/** What a label may say: candidates for the 资产编号, the surest first, or a room's name. */
export interface ParsedLabel {
  readonly codes: readonly string[]
  readonly room: string | null
}

/** Keys under which asset systems print the number (domain.md §5.5: no official format was found, so all are tried). */
const codeKeys = [
  '资产编号',
  '资产编码',
  '固定资产编号',
  '固定资产编码',
  '卡片编号',
  '卡片编码',
  '资产卡片编号',
  '编号',
  '编码',
  '条码',
  '条形码',
  'assetcode',
  'assetno',
  'assetid',
  'asset',
  'zcbh',
  'zcbm',
  'kpbh',
  'code',
  'barcode',
  'number',
  'no',
  'sn',
  'id',
  'bh',
] as const

const roomKeys: readonly string[] = ['room', '房间', '房间号', '存放地点']

/** Only the first thousand characters: a label is short, and a page of text is no label. */
const longest = 1000

function clean(text: string): string {
  return text
    .slice(0, longest)
    .normalize('NFKC')
    .replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/gu, '')
    .replace(/\p{Cc}/gu, (control) =>
      control === '\n' || control === '\r' ? '\n' : control === '\t' ? ' ' : '',
    )
    .trim()
}

function bareKey(key: string): string {
  return key.toLowerCase().replace(/[\s_-]/gu, '')
}

function fromJson(text: string): readonly (readonly [string, string])[] {
  if (!/^[{[]/.test(text)) return []
  try {
    return pairsOf(JSON.parse(text), 0)
  } catch {
    return []
  }
}

function pairsOf(value: unknown, depth: number): readonly (readonly [string, string])[] {
  if (typeof value !== 'object' || value === null || depth > 2) return []
  return Object.entries(value as Readonly<Record<string, unknown>>).flatMap(
    ([key, part]): readonly (readonly [string, string])[] =>
      typeof part === 'string' || typeof part === 'number' ? [[key, String(part)]] : pairsOf(part, depth + 1),
  )
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}

/** `https://…/card/ZC-0042?code=…#…` by hand: `URL` is not part of the language. */
function fromUrl(
  text: string,
): { readonly pairs: readonly (readonly [string, string])[]; readonly path: string } | null {
  const match = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/iu.exec(text)
  if (!match) return null
  const [, path = '', query = '', hash = ''] = match
  const pairs = [query, hash.includes('?') ? hash.slice(hash.indexOf('?') + 1) : hash]
    .flatMap((part) => part.split('&'))
    .filter((part) => part.includes('='))
    .map((part): readonly [string, string] => [
      decoded(part.slice(0, part.indexOf('='))),
      decoded(part.slice(part.indexOf('=') + 1)),
    ])
  return {
    pairs,
    path: decoded(
      path
        .split('/')
        .filter((part) => part !== '')
        .at(-1) ?? '',
    ),
  }
}

/** `资产编号：ZC-0042` line by line, or `code=ZC-0042;room=302`. */
function fromLines(text: string): readonly (readonly [string, string])[] {
  return text.split(/[\n;；|]/u).flatMap((line): readonly (readonly [string, string])[] => {
    const match = /^\s*([^:=]{1,20}?)\s*[:=]\s*(.+?)\s*$/u.exec(line)
    return match ? [[match[1] ?? '', match[2] ?? '']] : []
  })
}

function codesIn(pairs: readonly (readonly [string, string])[]): readonly string[] {
  const byKey = new Map(pairs.map(([key, value]) => [bareKey(key), value.trim()] as const).reverse())
  return codeKeys.flatMap((key) => {
    const value = byKey.get(key)
    return value ? [value] : []
  })
}

function roomIn(pairs: readonly (readonly [string, string])[]): string | null {
  const room = pairs.find(([key]) => roomKeys.includes(bareKey(key)))?.[1].trim()
  return room === undefined || room === '' ? null : room
}

/** Pieces that look like a number of the trade: Latin letters, digits and dashes, with a digit among them. */
function pieces(text: string): readonly string[] {
  return (text.match(/[A-Za-z0-9][A-Za-z0-9._/-]{2,}/gu) ?? [])
    .filter((piece) => /\d/.test(piece))
    .sort((a, b) => b.length - a.length)
}

/**
 * Reads plain codes, `key=value` and printed lines, JSON and URLs. Never throws. A room is named only by a label that says
 * nothing of an asset.
 */
export function parseLabel(label: string): ParsedLabel {
  const text = clean(label)
  if (text === '') return { codes: [], room: null }
  const url = fromUrl(text)
  const json = fromJson(text)
  const pairs = url ? url.pairs : json.length > 0 ? json : fromLines(text)
  const named = codesIn(pairs)
  const whole = url || json.length > 0 || text.includes('\n') ? [] : [text]
  const path = url && url.path !== '' ? [url.path] : []
  // A label that names its number means that number: a serial beside it must not pass for another asset.
  const codes = named.length > 0 ? named : [...whole, ...path, ...pieces(text)]
  const room = named.length === 0 ? roomIn(pairs) : null
  return { codes: room === null ? [...new Set(codes)] : [], room }
}
