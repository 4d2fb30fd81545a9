import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const sources = ['src', 'public', 'index.html', 'vite.config.ts', 'package-lock.json', '.ci/build']

/** Builds `dist` unless it is newer than everything it is made from. False when the build failed. */
export function buildWhenStale(root: string): boolean {
  const built = newestIn(join(root, 'dist', 'index.html'))
  const changed = Math.max(...sources.map((path) => newestIn(join(root, path))))
  if (built > changed) return true
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  return (
    spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], { cwd: root, stdio: 'inherit' })
      .status === 0
  )
}

/** Modification time of the newest file at or under a path; 0 when there is none. */
export function newestIn(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (!stats) return 0
  if (!stats.isDirectory()) return stats.mtimeMs
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))))
}
