import type { Server } from 'node:http'
import { createAppServer } from '../../src/server/create-app-server.ts'

/** The real server on the built app, on a free port. */
export async function startServer(): Promise<Server> {
  const server = await createAppServer('dist')
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return server
}
