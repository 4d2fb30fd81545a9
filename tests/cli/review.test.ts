import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { run } from '../../src/cli/run.ts'
import type { Json } from '../../src/domain/values/json.ts'
import { encodeDraftFile } from '../../src/protocol/draft-file.ts'
import { department, reviewOf } from '../domain/review/overview/departments.ts'
import { idleAssets, lateContracts } from '../domain/review/review-of.ts'

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jijian-review-'))
})

afterEach(async () => {
  await rm(folder, { recursive: true })
})

async function fileOf(name: string, text: string): Promise<string> {
  await writeFile(join(folder, name), text)
  return join(folder, name)
}

it('a department and the review of it, from two files, make one row; a broken file is named and the row stands', async () => {
  const claimed = department('教育局')
  const found = { ...lateContracts, ...idleAssets } as Readonly<Record<string, Json>>
  const evaluation = await fileOf('教育局.json', encodeDraftFile(claimed))
  const review = await fileOf('核查.json', encodeDraftFile(reviewOf('教育局', claimed, found)))
  const whole = await run(['review', evaluation, review])
  expect([whole.code, whole.error]).toEqual([0, ''])
  expect(JSON.parse(whole.output)).toMatchObject([
    {
      unit: '教育局',
      stage: 'checking',
      self: { total: '94.00', grade: '优' },
      checked: { total: '91.50', grade: '优' },
      differences: [
        { code: 'B5-4', self: '3.00', checked: '1.00' },
        { code: 'B6-6', self: '1.00', checked: '0.50' },
      ],
    },
  ])
  const broken = await run(['review', evaluation, review, await fileOf('坏.json', '{')])
  expect([broken.code, broken.output]).toEqual([1, whole.output])
  expect(broken.error).toMatch(/坏\.json：不是 JSON 文件/)
})

it('a review without its evaluation says what is missing, and no file at all how to call it', async () => {
  const claimed = department('民政局')
  const alone = await run(['review', await fileOf('核查.json', encodeDraftFile(reviewOf('民政局', claimed)))])
  expect([alone.code, alone.output]).toEqual([1, '[]\n'])
  expect(alone.error).toContain('缺少被核查的自评')
  expect(await run(['review'])).toMatchObject({ code: 2, error: expect.stringContaining('用法') })
})
