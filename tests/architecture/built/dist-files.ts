import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Addresses of all files of the built app, without the leading slash. */
export function distFiles(): string[] {
  return readdirSync('dist', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/').slice('dist/'.length))
    .sort()
}

export function distText(path: string): string {
  return readFileSync(join('dist', path), 'utf8')
}

export function distBytes(path: string): Buffer {
  return readFileSync(join('dist', path))
}
