import type { S3Settings } from './s3-shelf.ts'
import type { Shelf } from './shelf.ts'

/** Where whole files go. */
export type FilePlace =
  | { readonly kind: 'database' }
  | { readonly kind: 'disk'; readonly folder: string }
  | ({ readonly kind: 's3' } & S3Settings)

/** Null: files stay in the database. What is not used is not loaded. */
export async function openShelf(files: FilePlace): Promise<Shelf | null> {
  if (files.kind === 'disk') return (await import('./disk-shelf.ts')).createDiskShelf(files.folder)
  if (files.kind === 's3') return (await import('./s3-shelf.ts')).createS3Shelf(files)
  return null
}
