import type { Change } from '../../../src/domain/changes/change.ts'
import { createChange } from '../../../src/domain/changes/create-change.ts'
import { sampleChanges, sampleDocument } from '../../../src/domain/samples/sample-evaluation.ts'
import { collectBytes } from '../../../src/protocol/package/collect-bytes.ts'
import type { PackageFacts } from '../../../src/protocol/package/manifest.ts'
import type { PackageBlob } from '../../../src/protocol/package/write-package.ts'
import { writePackage } from '../../../src/protocol/package/write-package.ts'
import { createHash } from 'node:crypto'

export const someFacts: PackageFacts = {
  purpose: 'hand-over',
  scope: 'document',
  title: '某局 2023 年度自评',
  author: '张某',
  createdAt: '2024-03-02T01:00:00.000Z',
}

export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** A file that looks like a zip itself: what a docx handed in as evidence does. */
export const someBlob = new TextEncoder().encode(`PK\u0003\u0004${'证据'.repeat(400_000)}PK\u0001\u0002`)

export function evidenceOf(hash: string): Change {
  const value = {
    name: '合同.docx',
    blob: hash,
    mime: 'application/zip',
    size: someBlob.length,
    indicators: ['B6-3'],
    note: '',
    order: 'a0',
  }
  const made = { author: '张某', device: 'phone-a', at: '2024-03-01T02:00:00.000Z', parents: [] }
  return createChange({ document: sampleDocument, record: `evidence/${hash.slice(0, 8)}`, value, ...made })
}

export const someChanges: readonly Change[] = [
  ...sampleChanges(),
  evidenceOf(hashOf(someBlob)),
  evidenceOf('f'.repeat(64)),
]

export function someBlobs(hash: string): Promise<PackageBlob | null> {
  return Promise.resolve(hash === hashOf(someBlob) ? { mime: 'application/zip', bytes: someBlob } : null)
}

export function packageOf(
  part: { readonly changes?: readonly Change[]; readonly passphrase?: string } = {},
): Promise<Uint8Array<ArrayBuffer>> {
  return collectBytes(writePackage({ facts: someFacts, changes: someChanges, readBlob: someBlobs, ...part }))
}
