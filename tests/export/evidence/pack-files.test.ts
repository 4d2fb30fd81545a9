import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { packFiles } from '../../../src/export/evidence/pack-files.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)

async function packed(
  files: readonly (readonly [string, string])[],
  stored: Readonly<Record<string, Uint8Array>>,
) {
  const pieces: Uint8Array[][] = []
  let atOnce = 0
  let most = 0
  const read = async (hash: string) => {
    atOnce += 1
    most = Math.max(most, atOnce)
    await Promise.resolve()
    atOnce -= 1
    return stored[hash] ?? null
  }
  for await (const piece of packFiles(
    files.map(([path, blob]) => ({ path, blob })),
    read,
  ))
    pieces.push(piece)
  const zip = Buffer.concat(pieces.flat())
  return { pieces: pieces.length, most, files: unzipSync(zip) }
}

describe('packFiles', () => {
  it('packs every file under its name, as it is', async () => {
    const { files } = await packed(
      [
        ['附件B4-1-01 办法.pdf', 'a'],
        ['目录.xlsx', 'b'],
      ],
      { a: bytesOf('甲'), b: bytesOf('乙') },
    )
    expect(Object.keys(files)).toEqual(['附件B4-1-01 办法.pdf', '目录.xlsx'])
    expect(Buffer.from(files['附件B4-1-01 办法.pdf'] ?? []).toString()).toBe('甲')
  })

  it('leaves out what is not there, and gives names alike a number', async () => {
    const { files } = await packed(
      [
        ['a.jpg', 'x'],
        ['A.jpg', 'y'],
        ['b.jpg', 'gone'],
      ],
      { x: bytesOf('1'), y: bytesOf('2') },
    )
    expect(Object.keys(files)).toEqual(['a.jpg', 'A（2）.jpg'])
  })

  it('hands 300 photos on in pieces and holds one at a time', async () => {
    const photo = new Uint8Array(100_000).fill(7)
    const many = Array.from({ length: 300 }, (_, index): readonly [string, string] => [`${index}.jpg`, 'p'])
    const { pieces, most, files } = await packed(many, { p: photo })
    expect(Object.keys(files)).toHaveLength(300)
    expect(pieces).toBeGreaterThan(5)
    expect(most).toBe(1)
  })
})
