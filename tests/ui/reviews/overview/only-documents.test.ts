import { expect, it } from 'vitest'
import { sampleDocument } from '../../../../src/domain/samples/sample-evaluation.ts'
import { onlyDocuments } from '../../../../src/ui/reviews/overview/only-documents.ts'
import type { IncomingFile } from '../../../../src/ui/shared/services.ts'
import { department } from '../../../domain/review/overview/departments.ts'
import { evidenceOf, hashOf, someBlob } from '../../../protocol/package/package-of.ts'

const other = new TextEncoder().encode('另一单位的佐证')

async function* blobs(): ReturnType<NonNullable<IncomingFile['blobs']>> {
  for (const bytes of [someBlob, other])
    yield await Promise.resolve({ hash: hashOf(bytes), mime: 'application/zip', bytes })
}

async function hashesOf(file: IncomingFile): Promise<readonly string[]> {
  const hashes: string[] = []
  for await (const { hash } of file.blobs?.() ?? []) hashes.push(hash)
  return hashes
}

it('of a file with many documents one is taken with its own files and no others', async () => {
  const incoming: IncomingFile = {
    fileName: '备份.jijian.zip',
    changes: [...department('甲局'), evidenceOf(hashOf(someBlob))],
    blobs,
    parcel: null,
    pdf: null,
  }
  const part = onlyDocuments(incoming, [sampleDocument])
  expect(part.changes).toEqual([evidenceOf(hashOf(someBlob))])
  expect(await hashesOf(part)).toEqual([hashOf(someBlob)])
  expect(await hashesOf(onlyDocuments(incoming, ['ev-甲局']))).toEqual([])
})
