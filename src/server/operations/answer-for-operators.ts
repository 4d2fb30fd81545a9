import type { ServerResponse } from 'node:http'
import type { Parts } from '../http/context.ts'
import { changeCount } from '../workspaces/push-changes.ts'

/** /api/health: 200 while the database answers. /api/metrics: Prometheus text; no names, no content. */
export async function answerForOperators(
  { database, metrics }: Parts,
  path: string,
  response: ServerResponse,
): Promise<boolean> {
  if (path === '/api/health') {
    const sound = await changeCount(database).then(
      () => true,
      () => false,
    )
    response.writeHead(sound ? 200 : 503, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' })
    response.end(JSON.stringify({ ok: sound, engine: database.engine }))
    return true
  }
  if (path !== '/api/metrics') return false
  response.writeHead(200, { 'Content-Type': 'text/plain; version=0.0.4', 'Cache-Control': 'no-store' })
  response.end(metrics.print())
  return true
}
