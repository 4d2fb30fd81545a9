import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliDecompressSync } from 'node:zlib'
import { runNpm } from './run-npm.ts'
import { untar } from './untar.ts'

const folder = fileURLToPath(new URL('./carried/', import.meta.url))
const packed = join(folder, 'node_modules', '@sparticuz', 'chromium', 'bin')
const unpacked = join(folder, 'node_modules', '.unpacked')

export const carriedExecutable = join(unpacked, 'chromium')

export const canCarryBrowser = process.platform === 'linux' && process.arch === 'x64'

/** The libraries a bare Linux lacks, before those of the system: only for the browser's own process. */
export function carriedLibraries(): Record<string, string> {
  return { LD_LIBRARY_PATH: join(unpacked, 'lib') }
}

/**
 * Chromium from an npm package, for a Linux x64 machine where nothing else is. Its install scripts and its own code are
 * not run: four packed files are opened here, so one small lock says exactly what runs.
 */
export function unpackCarriedBrowser(): void {
  if (existsSync(carriedExecutable)) return
  console.log('No browser found: fetching the one carried by an npm package (about 70 MB, once) ...')
  if (runNpm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'], folder) !== 0) return
  const half = `${unpacked}.half`
  rmSync(half, { recursive: true, force: true })
  mkdirSync(half, { recursive: true })
  writeFileSync(join(half, 'chromium'), opened('chromium.br'))
  chmodSync(join(half, 'chromium'), 0o755)
  for (const archive of ['al2023.tar.br', 'swiftshader.tar.br', 'fonts.tar.br']) {
    for (const file of untar(opened(archive))) {
      const path = join(half, file.name)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, file.body)
    }
  }
  // Only a whole folder gets the name that is looked for: an interrupted run starts again.
  renameSync(half, unpacked)
}

function opened(name: string): Buffer {
  return brotliDecompressSync(readFileSync(join(packed, name)))
}
