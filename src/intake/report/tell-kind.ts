import { listZipEntries } from './docx/zip-entries.ts'
import type { ZipEntry } from './docx/zip-entries.ts'

export type FileKind =
  | { readonly kind: 'pdf' }
  | { readonly kind: 'docx'; readonly entries: readonly ZipEntry[] }
  | { readonly kind: 'text' }
  | { readonly kind: 'encrypted' }
  | { readonly kind: 'broken' }
  | { readonly kind: 'wrong'; readonly what: WrongKind }

export type WrongKind =
  | 'doc'
  | 'rtf'
  | 'ofd'
  | 'caj'
  | 'picture'
  | 'spreadsheet'
  | 'presentation'
  | 'other-office'
  | 'web-page'
  | 'archive'
  | 'xml'

/** What a person would call it. */
export const wrongKindWords: Readonly<Record<WrongKind, string>> = {
  doc: '旧版 Word 文件（.doc 或 .wps）',
  rtf: '写字板文件（.rtf）',
  ofd: 'OFD 版式文件',
  caj: 'CAJ 文件',
  picture: '图片',
  spreadsheet: '表格文件',
  presentation: '演示文稿',
  'other-office': 'OpenDocument 文件（.odt）',
  'web-page': '网页文件',
  archive: '压缩包',
  xml: 'XML 文件',
}

const magics: readonly (readonly [at: number, hex: string, what: WrongKind])[] = [
  [0, '89504e47', 'picture'],
  [0, 'ffd8ff', 'picture'],
  [0, '47494638', 'picture'],
  [0, '49492a00', 'picture'],
  [0, '4d4d002a', 'picture'],
  [8, '57454250', 'picture'],
  [4, '6674797068656963', 'picture'],
  [4, '667479706d696631', 'picture'],
  [0, '7b5c727466', 'rtf'],
  [0, '526172211a07', 'archive'],
  [0, '377abcaf271c', 'archive'],
  [0, '1f8b', 'archive'],
  [0, '43414a', 'caj'],
]

/** By content, never by name. */
export function tellKind(bytes: Uint8Array): FileKind {
  // Some writers put a few bytes of their own before the mark.
  if (latin(bytes, 0, 1024).includes('%PDF-')) return { kind: 'pdf' }
  if (startsWith(bytes, 0, '504b0304') || startsWith(bytes, 0, '504b0506')) return packed(bytes)
  if (startsWith(bytes, 0, 'd0cf11e0a1b11ae1')) return compound(bytes)
  // Two letters alone may begin a text.
  if (startsWith(bytes, 0, '424d') && startsWith(bytes, 6, '00000000'))
    return { kind: 'wrong', what: 'picture' }
  const magic = magics.find(([at, hex]) => startsWith(bytes, at, hex))
  if (magic) return { kind: 'wrong', what: magic[2] }
  return markup(latin(bytes, 0, 2048).replaceAll('\0', ''))
}

function packed(bytes: Uint8Array): FileKind {
  const entries = listZipEntries(bytes)
  if (!entries) return { kind: 'broken' }
  const has = (pattern: RegExp): boolean => entries.some(({ name }) => pattern.test(name))
  if (has(/^word\//)) return { kind: 'docx', entries }
  if (has(/^xl\//)) return { kind: 'wrong', what: 'spreadsheet' }
  if (has(/^ppt\//)) return { kind: 'wrong', what: 'presentation' }
  if (has(/^OFD\.xml$/)) return { kind: 'wrong', what: 'ofd' }
  if (has(/^content\.xml$/)) return { kind: 'wrong', what: 'other-office' }
  // A main part may have any name; with this one beside it, somebody calls it an Office file.
  return has(/^\[Content_Types\]\.xml$/) ? { kind: 'docx', entries } : { kind: 'wrong', what: 'archive' }
}

/** The container of Office before 2007, and of newer files under a password. The names in it are UTF-16. */
function compound(bytes: Uint8Array): FileKind {
  const has = (name: string): boolean => indexOfWide(bytes, name)
  if (has('EncryptedPackage')) return { kind: 'encrypted' }
  if (has('WordDocument')) return { kind: 'wrong', what: 'doc' }
  if (has('Workbook') || has('Book')) return { kind: 'wrong', what: 'spreadsheet' }
  return { kind: 'wrong', what: has('PowerPoint Document') ? 'presentation' : 'doc' }
}

function markup(head: string): FileKind {
  const text = head.replace(/^\uFEFF|^ï»¿/, '').trimStart()
  if (/^(<!doctype html|<html\b|<!--[\s\S]*<html\b)|^mime-version:/i.test(text))
    return { kind: 'wrong', what: 'web-page' }
  if (/^<\?xml\b/.test(text)) return { kind: 'wrong', what: /<html\b/i.test(text) ? 'web-page' : 'xml' }
  return { kind: 'text' }
}

function startsWith(bytes: Uint8Array, at: number, hex: string): boolean {
  for (let index = 0; index < hex.length / 2; index += 1)
    if (bytes[at + index] !== Number.parseInt(hex.slice(2 * index, 2 * index + 2), 16)) return false
  return true
}

function latin(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to))
}

function indexOfWide(bytes: Uint8Array, name: string): boolean {
  const wide = [...name].flatMap((character) => [character.charCodeAt(0), 0])
  const [head = 0] = wide
  for (let at = bytes.indexOf(head); at >= 0; at = bytes.indexOf(head, at + 1))
    if (wide.every((byte, index) => bytes[at + index] === byte)) return true
  return false
}
