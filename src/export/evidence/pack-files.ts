import type { ZipFile } from '../../protocol/package/write-zip.ts'
import { writeZip } from '../../protocol/package/write-zip.ts'

export interface FileToPack {
  readonly path: string
  readonly blob: string
}

/** A piece is handed on when it has grown so large: the browser may then keep it on the disk. */
const pieceSize = 4 * 1024 * 1024

/** The zip in pieces. A file whose bytes are not there is left out. Names alike get a number. */
export async function* packFiles(
  files: readonly FileToPack[],
  bytesOf: (hash: string) => Promise<Uint8Array | null>,
): AsyncGenerator<Uint8Array<ArrayBuffer>[]> {
  let piece: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  for await (const chunk of writeZip(filesOf(files, bytesOf))) {
    piece.push(chunk.slice())
    size += chunk.length
    if (size < pieceSize) continue
    yield piece
    ;[piece, size] = [[], 0]
  }
  yield piece
}

async function* filesOf(
  files: readonly FileToPack[],
  bytesOf: (hash: string) => Promise<Uint8Array | null>,
): AsyncGenerator<ZipFile> {
  const used = new Set<string>()
  for (const { path, blob } of files) {
    const bytes = await bytesOf(blob)
    // Photos and office files are packed already.
    if (bytes) yield { name: unused(path, used), bytes, compress: false }
  }
}

function unused(path: string, used: Set<string>): string {
  const [, stem = path, extension = ''] = /^(.*?)(\.[^.]*)?$/s.exec(path) ?? []
  let name = path
  for (let count = 2; used.has(name.toLowerCase()); count += 1) name = `${stem}（${count}）${extension}`
  used.add(name.toLowerCase())
  return name
}
