import S3rver from '@20minutes/s3rver'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FilePlace } from '../../../src/server/blobs/open-shelf.ts'

export interface RunningShelf {
  readonly files: FilePlace
  stop(): Promise<void>
}

export interface ShelfUnderTest {
  readonly name: string
  start(): Promise<RunningShelf>
}

function folderOf(name: string): { readonly folder: string; readonly stop: () => Promise<void> } {
  const folder = mkdtempSync(join(tmpdir(), `jijian-${name}-`))
  return {
    folder,
    stop() {
      rmSync(folder, { recursive: true })
      return Promise.resolve()
    },
  }
}

/** An S3 that listens on a port of its own, checks signatures and keeps objects in a folder. */
async function objectStorage(): Promise<RunningShelf> {
  const { folder, stop } = folderOf('s3')
  const server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory: folder,
    configureBuckets: [{ name: 'jijian', configs: [] }],
  })
  const { port } = await server.run()
  return {
    files: {
      kind: 's3',
      endpoint: `http://127.0.0.1:${String(port)}`,
      bucket: 'jijian',
      region: 'us-east-1',
      accessKeyId: 'S3RVER',
      secretAccessKey: 'S3RVER',
    },
    async stop() {
      await server.close()
      await stop()
    },
  }
}

/** Where files may stand, every place a real one. */
export const shelves: readonly ShelfUnderTest[] = [
  {
    name: 'the database',
    start: () => Promise.resolve({ files: { kind: 'database' }, stop: () => Promise.resolve() }),
  },
  {
    name: 'a folder',
    start() {
      const { folder, stop } = folderOf('files')
      return Promise.resolve({ files: { kind: 'disk', folder }, stop })
    },
  },
  { name: 'an S3 storage', start: objectStorage },
]
