import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAppServer } from '../../../src/server/create-app-server.ts'

export interface OwnServer {
  readonly url: string
  stop(): Promise<void>
}

/** The real server on the built app, on a port of its own. Stopping it twice is fine. */
export async function startServer(): Promise<OwnServer> {
  const server: Server = await createAppServer('dist')
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://localhost:${String(port)}`,
    stop: () =>
      new Promise((done) => {
        server.closeAllConnections()
        server.close(() => {
          done()
        })
      }),
  }
}
