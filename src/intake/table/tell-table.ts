import type { TableFile } from '../contract.ts'

export type TableKind =
  | { readonly kind: 'table'; readonly format: TableFile['format'] }
  | { readonly kind: 'encrypted' }
  /** What a person would call it. */
  | { readonly kind: 'wrong'; readonly found: string }

const others: readonly (readonly [at: number, hex: string, found: string])[] = [
  [0, '25504446', 'PDF 文件'],
  [0, '89504e47', '图片'],
  [0, 'ffd8ff', '图片'],
  [0, '47494638', '图片'],
  [8, '57454250', '图片'],
  [4, '66747970', '图片或视频'],
  [0, '7b5c727466', '写字板文件（.rtf）'],
  [0, '526172211a07', '压缩包'],
  [0, '377abcaf271c', '压缩包'],
  [0, '1f8b', '压缩包'],
]

/** By content, never by name: exports of asset systems often call a web page .xls. */
export function tellTable(bytes: Uint8Array): TableKind {
  if (startsWith(bytes, 0, '504b0304') || startsWith(bytes, 0, '504b0506')) return packed(bytes)
  if (startsWith(bytes, 0, 'd0cf11e0a1b11ae1')) return compound(bytes)
  const other = others.find(([at, hex]) => startsWith(bytes, at, hex))
  if (other) return { kind: 'wrong', found: other[2] }
  const head = latin(bytes.subarray(0, 4096)).replaceAll('\0', '').trimStart()
  if (/^(?:\u00ef\u00bb\u00bf)?\s*<\?xml[\s\S]*?(?:mso-application|office:spreadsheet)/i.test(head))
    return { kind: 'table', format: 'xml' }
  if (/<(?:html|table|!doctype html)\b/i.test(head)) return { kind: 'table', format: 'html' }
  return { kind: 'table', format: 'csv' }
}

/** Names of the parts stand uncompressed in the zip. */
function packed(bytes: Uint8Array): TableKind {
  if (contains(bytes, 'xl/')) return { kind: 'table', format: 'xlsx' }
  if (contains(bytes, 'word/')) return { kind: 'wrong', found: 'Word 文档' }
  if (contains(bytes, 'ppt/')) return { kind: 'wrong', found: '演示文稿' }
  return { kind: 'wrong', found: '压缩包' }
}

function compound(bytes: Uint8Array): TableKind {
  if (contains(bytes, wide('EncryptedPackage'))) return { kind: 'encrypted' }
  if (contains(bytes, wide('Workbook')) || contains(bytes, wide('Book')))
    return { kind: 'table', format: 'xls' }
  return { kind: 'wrong', found: '旧版 Word 文件（.doc 或 .wps）' }
}

function wide(name: string): string {
  return [...name].map((letter) => `${letter}\0`).join('')
}

function startsWith(bytes: Uint8Array, at: number, hex: string): boolean {
  for (let index = 0; index < hex.length / 2; index += 1)
    if (bytes[at + index] !== Number.parseInt(hex.slice(2 * index, 2 * index + 2), 16)) return false
  return true
}

function latin(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
}

function contains(bytes: Uint8Array, name: string): boolean {
  const wanted = Array.from(name, (letter) => letter.charCodeAt(0))
  const [first = 0] = wanted
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true
  return false
}
