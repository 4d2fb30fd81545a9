import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { buildWhenStale } from './build-when-stale.ts'
import { createAppServer } from './create-app-server.ts'
import { addressesOf } from './addresses.ts'
import { logJson, logNothing } from './operations/log.ts'
import { readSettings } from './settings.ts'

/** `npm start`: builds the app when its sources are newer than the build, then serves it and its team server on one port. */
async function main(): Promise<void> {
  const settings = readSettings(process.env)
  if (!settings.ok) return stop(settings.message)
  const folder = resolve('dist')
  if (process.argv.includes('--build') && !buildWhenStale(process.cwd()))
    return stop('The app could not be built.')
  if (!existsSync(resolve(folder, 'index.html')))
    return stop('There is no dist/index.html: run `npm run build` first.')

  const { host, port, log, ...place } = settings.value
  // Accounts take a second to load: whoever mistyped a port learns it at once.
  const { openTeamServer } = await import('./open-team-server.ts')
  const team = await openTeamServer({ ...place, log: log ? logJson : logNothing })
  const server = await createAppServer(folder, team.api)
  server.on('error', (error: NodeJS.ErrnoException) => {
    stop(
      error.code === 'EADDRINUSE' ? `Port ${String(port)} is taken: set PORT to another one.` : error.message,
    )
    void team.close()
  })
  server.listen(port, host, () => {
    const address = server.address()
    const setUp = setUpLines(team.setUpToken, place.publicUrl, address)
    console.log([...addressesOf(host, address), ...setUp].join('\n'))
  })
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      server.close(() => {
        void team.close().then(() => process.exit(0))
      })
      server.closeIdleConnections()
      // Someone on a slow line may finish a font; nobody may hold the stop for ever.
      setTimeout(() => {
        server.closeAllConnections()
      }, 3000).unref()
    })
  }
}

function setUpLines(
  token: string | null,
  publicUrl: string | null,
  address: ReturnType<import('node:net').Server['address']>,
): string[] {
  if (token === null) return []
  const port = typeof address === 'object' && address ? String(address.port) : ''
  const base = publicUrl?.replace(/\/$/, '') ?? `http://localhost:${port}`
  return ['  For a team, open once 多人协同请打开（仅一次有效）:', `  ${base}/set-up#${token}`]
}

function stop(message: string): void {
  console.error(message)
  process.exitCode = 1
}

await main()
