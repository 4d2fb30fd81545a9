import type { TableFile } from '../contract.ts'
import { readZipDirectory } from './zip-directory.ts'

export type TableKind =
  | { readonly kind: 'table'; readonly format: TableFile['format']; readonly reader: TableReader }
  | { readonly kind: 'encrypted' }
  /** What a person would call it. */
  | { readonly kind: 'wrong'; readonly found: string }
  | { readonly kind: 'too-large'; readonly limit: string }
  /** The right kind of container, with nothing in it that can be read. */
  | { readonly kind: 'broken'; readonly reason: string }

export type TableReader = 'hucre' | 'sheetjs' | 'delimited'

const others: readonly (readonly [at: number, hex: string, found: string])[] = [
  [0, '25504446', 'PDF 文件'],
  [0, '89504e47', '图片'],
  [0, 'ffd8ff', '图片'],
  [0, '47494638', '图片'],
  [0, '49492a00', '图片'],
  [0, '4d4d002a', '图片'],
  [8, '57454250', '图片'],
  [4, '66747970', '图片或视频'],
  [0, '7b5c727466', '写字板文件（.rtf）'],
  [0, '526172211a07', '压缩包'],
  [0, '377abcaf271c', '压缩包'],
  [0, '1f8b', '压缩包'],
]

const largestUnpacked = 512 * 1024 * 1024

/** By content, never by name: exports of asset systems often call a web page .xls. */
export function tellTable(bytes: Uint8Array): TableKind {
  if (startsWith(bytes, 0, '504b0304') || startsWith(bytes, 0, '504b0506')) return packed(bytes)
  if (startsWith(bytes, 0, 'd0cf11e0a1b11ae1')) return compound(bytes)
  const other = others.find(([at, hex]) => startsWith(bytes, at, hex))
  if (other) return { kind: 'wrong', found: other[2] }
  const head = latin(bytes.subarray(0, 4096))
    .replaceAll('\0', '')
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '')
    .trimStart()
  if (/^mime-version:/i.test(head)) return { kind: 'wrong', found: '网页归档文件（.mht）' }
  if (/^<\?xml[\s\S]*?(?:mso-application|office:spreadsheet)/i.test(head))
    return { kind: 'table', format: 'xml', reader: 'sheetjs' }
  if (/<(?:html|table|!doctype html)\b/i.test(head))
    return { kind: 'table', format: 'html', reader: 'sheetjs' }
  return { kind: 'table', format: 'csv', reader: 'delimited' }
}

function packed(bytes: Uint8Array): TableKind {
  const directory = readZipDirectory(bytes)
  if (!directory) return { kind: 'broken', reason: 'zip' }
  const has = (pattern: RegExp): boolean => directory.names.some((name) => pattern.test(name))
  if (has(/^xl\//)) {
    if (directory.unpacked > largestUnpacked) return { kind: 'too-large', limit: '展开后 512 MB' }
    // Sheets of charts and binary workbooks are beyond the quick reader.
    const odd = has(/^xl\/(workbook\.bin|(chart|dialog|macro)sheets\/)/)
    return { kind: 'table', format: 'xlsx', reader: odd ? 'sheetjs' : 'hucre' }
  }
  if (has(/^word\//)) return { kind: 'wrong', found: 'Word 文档' }
  if (has(/^ppt\//)) return { kind: 'wrong', found: '演示文稿' }
  if (has(/^OFD\.xml$/)) return { kind: 'wrong', found: 'OFD 版式文件' }
  if (has(/^content\.xml$/)) return { kind: 'wrong', found: 'OpenDocument 文件（.ods、.odt）' }
  return { kind: 'wrong', found: '压缩包' }
}

/** The container of Office before 2007, and of newer files under a password. The names in it are UTF-16. */
function compound(bytes: Uint8Array): TableKind {
  if (contains(bytes, wide('EncryptedPackage'))) return { kind: 'encrypted' }
  if (contains(bytes, wide('Workbook'))) return { kind: 'table', format: 'xls', reader: 'sheetjs' }
  // Excel 95 and older do not say how their Chinese is encoded.
  if (contains(bytes, wide('Book'))) return { kind: 'broken', reason: 'Excel 95' }
  if (contains(bytes, wide('PowerPoint Document'))) return { kind: 'wrong', found: '演示文稿' }
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
