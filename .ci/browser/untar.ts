interface TarFile {
  readonly name: string
  readonly body: Buffer
}

/** The regular files and links-as-copies of a ustar archive: 512-byte headers, bodies padded to 512 bytes. */
export function untar(archive: Buffer): TarFile[] {
  const files = new Map<string, Buffer>()
  for (let at = 0; at + 512 <= archive.length && archive[at] !== 0;) {
    const name = textAt(archive, at, 100).replace(/^\.\//, '')
    const size = Number.parseInt(textAt(archive, at + 124, 12), 8)
    const kind = textAt(archive, at + 156, 1)
    if (kind === '0' || kind === '') files.set(name, archive.subarray(at + 512, at + 512 + size))
    if (kind === '2') linkTo(files, name, textAt(archive, at + 157, 100))
    at += 512 + Math.ceil(size / 512) * 512
  }
  return [...files].map(([name, body]) => ({ name, body }))
}

function linkTo(files: Map<string, Buffer>, name: string, target: string): void {
  const folder = name.slice(0, name.lastIndexOf('/') + 1)
  const body = files.get(folder + target)
  if (body) files.set(name, body)
}

function textAt(archive: Buffer, start: number, length: number): string {
  const field = archive.subarray(start, start + length)
  const end = field.indexOf(0)
  return field
    .subarray(0, end < 0 ? length : end)
    .toString()
    .trim()
}
