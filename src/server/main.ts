import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { buildWhenStale } from './build-when-stale.ts'
import { createAppServer } from './create-app-server.ts'
import { addressesOf } from './addresses.ts'
import { readSettings } from './settings.ts'

/** `npm start`: builds the app when its sources are newer than the build, then serves it on one port. */
async function main(): Promise<void> {
  const settings = readSettings(process.env)
  if (!settings.ok) return stop(settings.message)
  const folder = resolve('dist')
  if (process.argv.includes('--build') && !buildWhenStale(process.cwd()))
    return stop('The app could not be built.')
  if (!existsSync(resolve(folder, 'index.html')))
    return stop('There is no dist/index.html: run `npm run build` first.')

  const { host, port } = settings.value
  const server = await createAppServer(folder)
  server.on('error', (error: NodeJS.ErrnoException) => {
    stop(
      error.code === 'EADDRINUSE' ? `Port ${String(port)} is taken: set PORT to another one.` : error.message,
    )
  })
  server.listen(port, host, () => {
    console.log(addressesOf(host, server.address()).join('\n'))
  })
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      server.close(() => process.exit(0))
      server.closeIdleConnections()
      // Someone on a slow line may finish a font; nobody may hold the stop for ever.
      setTimeout(() => {
        server.closeAllConnections()
      }, 3000).unref()
    })
  }
}

function stop(message: string): void {
  console.error(message)
  process.exitCode = 1
}

await main()
