import { S3mini } from 's3mini'
import type { BlobPlace, Shelf } from './shelf.ts'

export interface S3Settings {
  /** Of the storage, such as `https://s3.example.gov.cn`. */
  readonly endpoint: string
  readonly bucket: string
  readonly region: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

/** An object for each file, under its workspace. Whoever cannot be reached now is asked again with the next request of a phone. */
export function createS3Shelf({ endpoint, bucket, ...settings }: S3Settings): Shelf {
  const storage = new S3mini({
    ...settings,
    endpoint: `${endpoint.replace(/\/$/, '')}/${encodeURIComponent(bucket)}`,
    requestAbortTimeout: 60_000,
  })
  const keyOf = ({ workspace, hash }: BlobPlace): string => `${workspace}/${hash}`

  return {
    async put(place, bytes) {
      const { ok, status } = await storage.putObject(keyOf(place), bytes, 'application/octet-stream')
      if (!ok) throw new Error(`the object storage answered ${String(status)}`)
    },
    async *read(place) {
      const response = await storage.getObjectResponse(keyOf(place))
      if (!response?.ok || !response.body) throw new Error('the object storage does not have the file')
      for await (const piece of response.body as unknown as AsyncIterable<Uint8Array>) yield piece
    },
    async remove(place) {
      await storage.deleteObject(keyOf(place))
    },
  }
}
