import type { Pair } from './label-keys.ts'
import { codesIn, roomIn } from './label-keys.ts'
import { readUrl } from './read-url.ts'

/** What a label may say: candidates for the 资产编号, the surest first, or a room's name. */
export interface ParsedLabel {
  readonly codes: readonly string[]
  readonly room: string | null
}

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

function fromJson(text: string): readonly Pair[] {
  if (!/^[{[]/.test(text)) return []
  try {
    return pairsOf(JSON.parse(text), 0)
  } catch {
    return []
  }
}

function pairsOf(value: unknown, depth: number): readonly Pair[] {
  if (typeof value !== 'object' || value === null || depth > 2) return []
  return Object.entries(value as Readonly<Record<string, unknown>>).flatMap(([key, part]): readonly Pair[] =>
    typeof part === 'string' || typeof part === 'number' ? [[key, String(part)]] : pairsOf(part, depth + 1),
  )
}

/** `资产编号：ZC-0042` line by line, or `code=ZC-0042;room=302`. */
function fromLines(text: string): readonly Pair[] {
  return text.split(/[\n;|]/u).flatMap((line): readonly Pair[] => {
    const match = /^\s*([^:=]{1,20}?)\s*[:=]\s*(.+?)\s*$/u.exec(line)
    return match ? [[match[1] ?? '', match[2] ?? '']] : []
  })
}

/** Pieces that look like a number of the trade: Latin letters, digits and dashes, with a digit among them. */
function pieces(text: string): readonly string[] {
  return (text.match(/[A-Za-z0-9][A-Za-z0-9._/-]{2,}/gu) ?? [])
    .filter((piece) => /\d/.test(piece))
    .sort((a, b) => b.length - a.length)
}

function meaning(pairs: readonly Pair[], guesses: () => readonly string[]): ParsedLabel {
  const named = codesIn(pairs)
  // A label that names its number means that number: a serial beside it must not pass for another asset.
  if (named.length > 0) return { codes: [...new Set(named)], room: null }
  const room = roomIn(pairs)
  return room === null ? { codes: [...new Set(guesses())], room } : { codes: [], room }
}

/**
 * Reads plain codes, `key=value` and printed lines, JSON and URLs. Never throws. A room is named only by a label that says
 * nothing of an asset.
 */
export function parseLabel(label: string): ParsedLabel {
  const text = clean(label)
  if (text === '') return { codes: [], room: null }
  const url = readUrl(text)
  if (url)
    // The host is no part of it: the digits of an address must not pass for a code.
    return meaning(url.pairs, () => {
      const [last, ...others] = url.segments
      const texts = [...url.pairs.map(([, value]) => value), ...others]
      return [...(last === undefined ? [] : [last]), ...texts.flatMap(pieces)]
    })
  const json = fromJson(text)
  if (json.length > 0) return meaning(json, () => json.flatMap(([, value]) => pieces(value)))
  const pairs = fromLines(text)
  const ownRoom = /^room=([^\n]+)$/u.exec(text)?.[1]?.trim()
  // Our own label: the name goes on to the end, whatever signs are in it.
  if (ownRoom && codesIn(pairs).length === 0) return { codes: [], room: ownRoom }
  const lines = text.split(/\s*\n\s*/u)
  return meaning(pairs, () => (lines.length === 1 ? [text, ...pieces(text)] : [...pieces(text), ...lines]))
}
