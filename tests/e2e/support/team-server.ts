import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createAppServer } from '../../../src/server/create-app-server.ts'
import { openTeamServer } from '../../../src/server/open-team-server.ts'

export interface TeamServerUnderTest {
  readonly url: string
  /** Printed at the first start, good for once. */
  readonly setUpLink: string
  stop(): Promise<void>
}

/** What `npm start` starts, on a port and a database of its own. */
export async function startTeamServer(): Promise<TeamServerUnderTest> {
  const folder = mkdtempSync(join(tmpdir(), 'jijian-team-'))
  const team = await openTeamServer({ database: join(folder, 'jijian.sqlite') })
  const server = await createAppServer('dist', team.api)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const url = `http://localhost:${String((server.address() as AddressInfo).port)}`
  return {
    url,
    setUpLink: `${url}/set-up#${team.setUpToken ?? ''}`,
    async stop() {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
      await team.close()
      rmSync(folder, { recursive: true })
    },
  }
}
