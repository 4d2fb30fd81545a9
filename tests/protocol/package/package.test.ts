import { unzipSync } from 'fflate'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createChange } from '../../../src/domain/changes/create-change.ts'
import { recordStates } from '../../../src/domain/changes/heads.ts'
import { sampleChanges } from '../../../src/domain/samples/sample-evaluation.ts'
import type { Json } from '../../../src/domain/values/json.ts'
import { sourceOfBytes, sourceOfFile } from '../../../src/protocol/package/byte-source.ts'
import { collectBytes } from '../../../src/protocol/package/collect-bytes.ts'
import { readPackage } from '../../../src/protocol/package/read-package.ts'
import type { PackageFacts } from '../../../src/protocol/package/manifest.ts'
import { writePackage } from '../../../src/protocol/package/write-package.ts'
import { writeZip } from '../../../src/protocol/package/write-zip.ts'
import { somePast } from '../../domain/changes/some-changes.ts'
import { evidenceOf, hashOf, packageOf, someBlob, someBlobs, someChanges, someFacts } from './package-of.ts'

async function opened(bytes: Uint8Array, passphrase?: string) {
  const read = await readPackage(sourceOfBytes(bytes), passphrase === undefined ? {} : { passphrase })
  if (!read.ok) throw new Error(JSON.stringify(read.problem))
  return read.value
}

async function codeOf(bytes: Uint8Array, passphrase?: string): Promise<string> {
  const read = await readPackage(sourceOfBytes(bytes), passphrase === undefined ? {} : { passphrase })
  return read.ok ? 'ok' : [read.problem.code, read.problem.details?.['file']].filter(Boolean).join(' ')
}

/** The same package with its files exchanged for others. */
async function repacked(
  bytes: Uint8Array,
  edit: (files: Map<string, Uint8Array>) => void,
): Promise<Uint8Array> {
  const files = new Map(Object.entries(unzipSync(bytes)))
  edit(files)
  async function* list() {
    for (const [name, content] of files)
      yield await Promise.resolve({ name, bytes: content, compress: false })
  }
  return collectBytes(writeZip(list()))
}

describe('the exchange package', () => {
  it('gives back the changes, the files and what it says of itself', async () => {
    const { manifest, changes, blobs } = await opened(await packageOf())
    expect(recordStates(changes)).toEqual(recordStates(someChanges))
    expect(manifest).toMatchObject({ ...someFacts, absent: ['f'.repeat(64)] })
    const files = []
    for await (const blob of blobs()) files.push(blob)
    expect(files.map(({ hash, mime }) => [hash, mime])).toEqual([[hashOf(someBlob), 'application/zip']])
    expect(Buffer.from(files[0]?.bytes ?? []).equals(someBlob)).toBe(true)
  })

  it('is the same bytes for the same content', async () => {
    expect(hashOf(await packageOf())).toBe(hashOf(await packageOf({ changes: [...someChanges].reverse() })))
  })

  it('is an ordinary zip: another program lists and unpacks it', async () => {
    const files = unzipSync(await packageOf())
    expect(Object.keys(files).sort()).toEqual([`blobs/${hashOf(someBlob)}`, 'changes.json', 'manifest.json'])
    expect(hashOf(files[`blobs/${hashOf(someBlob)}`] ?? new Uint8Array())).toBe(hashOf(someBlob))
  })

  it('carries any past', async () => {
    await fc.assert(
      fc.asyncProperty(somePast, async (changes) => {
        const { changes: read } = await opened(await packageOf({ changes }))
        expect(recordStates(read)).toEqual(recordStates(changes))
      }),
      { numRuns: 50 },
    )
  })

  it('reads a file where it lies, never as a whole', async () => {
    const bytes = await packageOf()
    let largest = 0
    const slice = (start: number, end: number) => {
      largest = Math.max(largest, end - start)
      return new Blob([bytes]).slice(start, end)
    }
    const read = await readPackage(sourceOfFile({ size: bytes.length, slice }))
    expect(read.ok).toBe(true)
    expect(largest).toBeLessThanOrEqual(256 * 1024)
    expect(bytes.length).toBeGreaterThan(2_000_000)
  })

  it('leaves the original of a redacted photo at home; only a backup brings the past back', async () => {
    const [original, redacted] = [new Uint8Array([1, 2, 3]), new Uint8Array([4, 5, 6])]
    const taken = evidenceOf(hashOf(original))
    const { document, record, author, device, at } = taken
    const value = { ...(taken.value as Record<string, Json>), blob: hashOf(redacted) }
    const covered = createChange({ document, record, value, author, device, at, parents: [taken.id] })
    const kept = new Map([original, redacted].map((bytes) => [hashOf(bytes), bytes]))
    const filesFor = async (purpose: PackageFacts['purpose']) => {
      const { manifest } = await opened(
        await collectBytes(
          writePackage({
            facts: { ...someFacts, purpose },
            changes: [...sampleChanges(), taken, covered],
            readBlob: (hash) =>
              Promise.resolve({ mime: 'image/jpeg', bytes: kept.get(hash) ?? new Uint8Array() }),
          }),
        ),
      )
      expect(manifest.absent).toEqual([])
      return manifest.files.flatMap(({ name }) => (name.startsWith('blobs/') ? [name.slice(6)] : []))
    }
    expect(await filesFor('hand-over')).toEqual([hashOf(redacted)])
    expect(await filesFor('hand-in')).toEqual([hashOf(redacted)])
    expect(new Set(await filesFor('backup'))).toEqual(new Set(kept.keys()))
  })

  it('holds one file at a time while it is written', async () => {
    let reads = 0
    const writing = writePackage({
      facts: someFacts,
      changes: someChanges,
      readBlob(hash) {
        reads += 1
        return someBlobs(hash)
      },
    })
    await writing.next()
    expect(reads).toBe(0)
    expect((await collectBytes(writing)).length).toBeGreaterThan(0)
    expect(reads).toBe(2)
  })
})

describe('a package that is not what it says', () => {
  it('is called by name', async () => {
    const good = await packageOf()
    const blob = `blobs/${hashOf(someBlob)}`
    expect(await codeOf(new TextEncoder().encode('不是压缩包'))).toBe('package-not-zip')
    expect(await codeOf(new Uint8Array())).toBe('package-not-zip')
    expect(await codeOf(good.subarray(0, good.length - 30))).toBe('package-not-zip')
    expect(await codeOf(good.subarray(1000))).toBe('package-damaged')
    expect(await codeOf(await repacked(good, (files) => files.delete('manifest.json')))).toBe(
      'package-not-ours',
    )
    expect(await codeOf(await repacked(good, (files) => files.delete(blob)))).toBe(
      `package-incomplete ${blob}`,
    )
    expect(await codeOf(await repacked(good, (files) => files.set('more.txt', new Uint8Array(3))))).toBe(
      'package-tampered more.txt',
    )
    expect(await codeOf(await repacked(good, (files) => files.set(blob, someBlob.slice(1))))).toBe(
      `package-tampered ${blob}`,
    )
  })

  it('shows one changed character wherever it is', async () => {
    const good = await packageOf()
    const edited = (name: string, from: string, to: string) =>
      repacked(good, (files) => {
        const text = new TextDecoder().decode(files.get(name))
        expect(text).toContain(from)
        files.set(name, new TextEncoder().encode(text.replace(from, to)))
      })
    expect(await codeOf(await edited('manifest.json', '张某', '李某'))).toBe('package-tampered manifest.json')
    expect(await codeOf(await edited('changes.json', '合同', '协议'))).toBe('package-tampered changes.json')
    expect(await codeOf(await edited('manifest.json', '"version": 1', '"version": 2'))).toBe(
      'package-newer-version',
    )
    expect(await codeOf(await edited('manifest.json', '"hand-over"', '"elsewhere"'))).toBe(
      'package-wrong-shape',
    )
  })

  it('is never taken for good after any one byte was changed', async () => {
    const good = await packageOf({ changes: someChanges.slice(0, 3) })
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: good.length - 1 }), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const bad = good.slice()
        bad[at] = (bad[at] ?? 0) ^ by
        const read = await readPackage(sourceOfBytes(bad))
        // A byte nobody reads, such as a time stamp, may differ; what comes out may not.
        if (read.ok) expect(read.value.changes).toEqual((await opened(good)).changes)
      }),
      { numRuns: 300 },
    )
  })
})

describe('a locked package', () => {
  const locked = packageOf({ passphrase: '海珠 2024' })

  it('opens with its passphrase, however that was typed', { timeout: 60_000 }, async () => {
    const { changes } = await opened(await locked, '海珠　２０２４'.replace('　', ' '))
    expect(recordStates(changes)).toEqual(recordStates(someChanges))
  })

  it('says nothing without it', { timeout: 60_000 }, async () => {
    expect(await codeOf(await locked)).toBe('package-needs-passphrase')
    expect(await codeOf(await locked, '海珠 2023')).toBe('package-wrong-passphrase')
    expect(Buffer.from(await locked).includes('合同')).toBe(false)
    expect(Buffer.from(await locked).includes(hashOf(someBlob))).toBe(false)
  })

  it('shows a chunk moved, changed, left out or cut off', { timeout: 60_000 }, async () => {
    const edit = async (change: (files: Map<string, Uint8Array>) => void) =>
      codeOf(await repacked(await locked, change), '海珠 2024')
    const [first, second, third] = ['content/000000', 'content/000001', 'content/000002']
    expect(
      await edit((files) => {
        const moved = files.get(first)
        files.set(first, files.get(second) ?? new Uint8Array())
        files.set(second, moved ?? new Uint8Array())
      }),
    ).toBe('package-damaged')
    expect(await edit((files) => files.delete(third))).toContain('package-')
    expect(await edit((files) => files.delete(second))).toContain('package-damaged')
    expect(
      await edit((files) => {
        const chunk = files.get(first)?.slice() ?? new Uint8Array()
        chunk[500] = (chunk[500] ?? 0) ^ 1
        files.set(first, chunk)
      }),
    ).toContain('package-damaged')
  })

  it('cannot ask for more work than a phone can do', async () => {
    const greedy = await repacked(await locked, (files) => {
      const text = new TextDecoder().decode(files.get('manifest.json'))
      files.set('manifest.json', new TextEncoder().encode(text.replace('65536', '65536000')))
    })
    expect(await codeOf(greedy, '海珠 2024')).toBe('package-wrong-shape')
  })
})
