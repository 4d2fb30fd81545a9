import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Server } from '@hocuspocus/server'
import * as Y from 'yjs'

// As it comes it answers before it stores; here it stores at once and says how much it has stored.
const [port, folder, root] = process.argv.slice(2)
const { DatabaseSync } = createRequire(join(root, 'package.json'))('@photostructure/sqlite')
const sqlite = new DatabaseSync(join(folder, 'counts.sqlite'))
for (const pragma of ['journal_mode=WAL', 'synchronous=FULL']) sqlite.exec(`PRAGMA ${pragma}`)
sqlite.exec('create table document (name text primary key, bytes blob not null)')
const put = sqlite.prepare('insert or replace into document (name, bytes) values (?, ?)')
const get = sqlite.prepare('select bytes from document where name = ?')
let stored = 0

const server = new Server({
  port: Number(port),
  address: '127.0.0.1',
  quiet: true,
  debounce: 0,
  maxDebounce: 0,
  async onLoadDocument({ document, documentName }) {
    const row = get.get(documentName)
    if (row) Y.applyUpdate(document, row.bytes)
  },
  async onStoreDocument({ document, documentName }) {
    put.run(documentName, Y.encodeStateAsUpdate(document))
    stored = document.getMap('counts').size
  },
  async onRequest({ request, response }) {
    response.setHeader('Content-Type', 'text/html')
    response.end(request.url === '/stored' ? String(stored) : '<!doctype html>')
    throw null
  },
})
await server.listen()
// Statements do not hold their database: unnamed it is collected, and closed, in the middle of a round.
process.on('exit', () => sqlite.close())
