import { spawnSync } from 'node:child_process'
import { postgresPrograms } from '../postgres/find-postgres.ts'

/**
 * The team server is tried on real PostgreSQL: `DATABASE_URL`, or the programs on this machine, or as root on Debian the
 * package, installed here. Elsewhere those tests are skipped and said to be; in CI their absence is a failure.
 */
export function ensurePostgres(): string {
  if (process.env['TEST_DATABASE_URL']) return 'TEST_DATABASE_URL'
  if (postgresPrograms() === null && process.getuid?.() === 0) {
    console.log('Installing postgresql, on which the team server is tried ...')
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit' })
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'postgresql'], {
      stdio: 'inherit',
      env,
    })
  }
  const programs = postgresPrograms()
  if (programs !== null) return programs
  const message = 'PostgreSQL not found: install the package postgresql or set TEST_DATABASE_URL'
  if (process.env['CI'] === 'true') throw new Error(`${message}; in CI both engines must be tried.`)
  return `${message}. The tests on PostgreSQL are SKIPPED.`
}
