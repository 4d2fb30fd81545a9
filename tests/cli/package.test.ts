import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { encodeDraftFile } from '../../src/protocol/draft-file.ts'
import { packageOf, someChanges } from '../protocol/package/package-of.ts'

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jijian-package-'))
})

afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true })
})

async function fileOf(name: string, bytes: Uint8Array | string): Promise<string> {
  await writeFile(join(folder, name), bytes)
  return join(folder, name)
}

it('a package is scored like the draft file it carries', async () => {
  const plain = await run(['score', await fileOf('a.json', encodeDraftFile(someChanges))])
  const packed = await run(['score', await fileOf('a.jijian.zip', await packageOf())])
  expect(packed).toEqual(plain)
  expect(packed.code).toBe(0)
})

it('a locked package asks for its passphrase and opens with it', { timeout: 60_000 }, async () => {
  const path = await fileOf('a.jijian.zip', await packageOf({ passphrase: '海珠' }))
  expect(await run(['score', path])).toMatchObject({ code: 2, error: expect.stringContaining('口令') })
  vi.stubEnv('JIJIAN_PASSPHRASE', '海珠')
  expect(await run(['score', path])).toMatchObject({ code: 0 })
})

it('a broken package is one clear line', async () => {
  const broken = await fileOf('a.jijian.zip', (await packageOf()).subarray(0, 5000))
  const result = await run(['render', broken, '--pdf', join(folder, 'out.pdf')])
  expect(result).toEqual({ code: 2, output: '', error: `${broken}：不是绩简的交换包，或者没有传完整。\n` })
})
