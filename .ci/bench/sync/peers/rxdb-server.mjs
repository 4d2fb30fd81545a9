import { createRequire } from 'node:module'
import { createServer } from 'node:http'
import { join } from 'node:path'

// The server of RxDB's makers is not free software: the ends its replication asks for, over the SQLite that ours uses.
const [port, folder, root] = process.argv.slice(2)
const { DatabaseSync } = createRequire(join(root, 'package.json'))('@photostructure/sqlite')
const sqlite = new DatabaseSync(join(folder, 'counts.sqlite'))
for (const pragma of ['journal_mode=WAL', 'synchronous=FULL']) sqlite.exec(`PRAGMA ${pragma}`)
sqlite.exec('create table count (id text primary key, seq integer not null, body text not null)')
sqlite.exec('create index count_seq on count (seq)')
const after = sqlite.prepare('select seq, body from count where seq > ? order by seq limit ?')
const known = sqlite.prepare('select body from count where id = ?')
const put = sqlite.prepare('insert or replace into count (id, seq, body) values (?, ?, ?)')
let seq = 0

function push(rows) {
  const conflicts = []
  sqlite.exec('begin immediate')
  for (const { assumedMasterState, newDocumentState } of rows) {
    const here = known.get(newDocumentState.record)
    if (here && here.body !== JSON.stringify(assumedMasterState)) conflicts.push(JSON.parse(here.body))
    else put.run(newDocumentState.record, (seq += 1), JSON.stringify(newDocumentState))
  }
  sqlite.exec('commit')
  return JSON.stringify(conflicts)
}

function pull(query) {
  const rows = after.all(Number(query.get('since')), Number(query.get('limit')))
  const checkpoint = JSON.stringify({ seq: rows.at(-1)?.seq ?? Number(query.get('since')) })
  return `{"documents":[${rows.map(({ body }) => body).join(',')}],"checkpoint":${checkpoint}}`
}

createServer(async (request, response) => {
  const url = new URL(request.url, 'http://localhost')
  response.setHeader('Content-Type', url.pathname === '/page' ? 'text/html' : 'application/json')
  if (url.pathname === '/page') return response.end('<!doctype html>')
  if (request.method === 'GET') return response.end(pull(url.searchParams))
  const pieces = []
  for await (const piece of request) pieces.push(piece)
  response.end(push(JSON.parse(Buffer.concat(pieces).toString('utf8'))))
}).listen(Number(port), '127.0.0.1')
