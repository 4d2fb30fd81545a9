import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'

/** The head of a compound file with one name in its directory, as Office before 2007 wrote it. */
export function compoundFile(...names: readonly string[]): Uint8Array {
  const bytes = Buffer.alloc(4096)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes)
  names.forEach((name, index) => bytes.write(name, 1024 + 128 * index, 'utf16le'))
  return new Uint8Array(bytes)
}

export function zipOf(...names: readonly string[]): Uint8Array {
  return zipSync(Object.fromEntries(names.map((name) => [name, strToU8('<x/>')])))
}

const tool = 'qpdf'

/** By qpdf, with a password to open it or only one to change it. */
export function encryptedPdf(bytes: Uint8Array, openWith: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'jijian-locked-'))
  const [plain, locked] = [join(folder, 'plain.pdf'), join(folder, 'locked.pdf')]
  writeFileSync(plain, bytes)
  const { status, stderr } = spawnSync(tool, ['--encrypt', openWith, 'owner', '256', '--', plain, locked])
  if (status !== 0) throw new Error(String(stderr))
  return new Uint8Array(readFileSync(locked))
}
