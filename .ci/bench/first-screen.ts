import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

interface Chunk {
  readonly file: string
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
}

/** Size of what must arrive before the list of evaluations shows, and of all there is (both gzip). */
export function benchFirstScreen(): string {
  const chunks = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8')) as Record<string, Chunk>
  const first = new Set<string>()
  const styles = new Set<string>()
  const visit = (key: string) => {
    const chunk = chunks[key]
    if (!chunk || first.has(chunk.file)) return
    first.add(chunk.file)
    chunk.css?.forEach((file) => styles.add(file))
    chunk.imports?.forEach(visit)
  }
  visit('index.html')
  const everything = readdirSync('dist/assets').map((name) => `assets/${name}`)
  return [
    ...[...first].map((file) => `  ${file}  ${kilobytes([file])}`),
    `  JavaScript of the first screen: ${kilobytes([...first])} in ${String(first.size)} files (budget 120 KB)`,
    `  styles of the first screen: ${kilobytes([...styles])}`,
    `  JavaScript altogether: ${kilobytes(everything.filter((file) => file.endsWith('.js')))}`,
  ].join('\n')
}

function kilobytes(files: readonly string[]): string {
  const bytes = files.reduce(
    (sum, file) => sum + gzipSync(readFileSync(join('dist', file)), { level: 9 }).length,
    0,
  )
  return `${(bytes / 1024).toFixed(1)} KB`
}
