import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recordStates } from '../../src/domain/changes/heads.ts'
import { readEvaluation } from '../../src/domain/evaluation/read-evaluation.ts'
import { createChange } from '../../src/domain/changes/create-change.ts'
import { sampleChanges } from '../../src/domain/samples/sample-evaluation.ts'
import type { Json } from '../../src/domain/values/json.ts'
import { decodeDraftFile, encodeDraftFile } from '../../src/protocol/draft-file.ts'
import type { Outcome } from '../../src/cli/outcome.ts'
import { run } from '../../src/cli/run.ts'
import type { CliResult } from './run-jijian.ts'
import { docxParts } from '../export/support/docx-parts.ts'
import { runJijian } from './run-jijian.ts'

let folder = ''
let sample: CliResult

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jijian-cli-'))
  sample = await runJijian('sample')
  await writeFile(join(folder, 'sample.json'), sample.output)
})

afterAll(async () => {
  await rm(folder, { recursive: true })
})

async function fileOf(name: string, content: string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

function draftOf(records: Readonly<Record<string, Json>>, document = 'ev-1'): string {
  const changes = Object.entries(records).map(([record, value]) =>
    createChange({
      document,
      record,
      value,
      parents: [],
      author: '甲',
      device: 'd',
      at: '2024-01-01T00:00:00.000Z',
    }),
  )
  return encodeDraftFile(changes)
}

const meta = {
  kind: 'evaluation',
  system: 'gd-haizhu-2023@1',
  fiscalYear: 2023,
  name: '自评',
  origin: null,
  practice: false,
}

/** A process per case would take a minute: the streams of the real one are checked where each command is. */
function runHere(...args: readonly string[]): Promise<Outcome> {
  return run(args)
}

function expectRefusal(result: CliResult | Outcome, reason: string): void {
  expect(result.code).toBe(2)
  expect(result.output).toBe('')
  expect(result.error).toContain(reason)
  expect(result.error.trimEnd().split('\n')).toHaveLength(1)
}

describe('jijian sample', () => {
  it('prints a draft that reads back as the sample, the same bytes every time', async () => {
    expect(sample).toMatchObject({ code: 0, error: '' })
    const changes = decodeDraftFile(sample.output)
    expect(changes.ok && [...changes.value].map(({ id }) => id).sort()).toEqual(
      sampleChanges()
        .map(({ id }) => id)
        .sort(),
    )
    expect((await runJijian('sample')).output).toBe(sample.output)
  })

  it('takes no arguments', async () => {
    expectRefusal(await runHere('sample', 'x'), '不需要参数')
  })
})

describe('jijian score', () => {
  it('prints total, grade and every node of the sample', async () => {
    const result = await runJijian('score', join(folder, 'sample.json'))
    expect(result).toMatchObject({ code: 0, error: '' })
    const scored = JSON.parse(result.output) as {
      readonly total: string
      readonly grade: string
      readonly nodes: readonly Record<string, unknown>[]
    }
    expect(scored).toMatchObject({ total: '94.00', grade: '优' })
    expect(scored.nodes).toHaveLength(34)
    expect(scored.nodes.find(({ code }) => code === 'B5-1')).toEqual({
      code: 'B5-1',
      name: '采购意向公开合规性',
      weight: '2.00',
      score: '0.50',
      why: '应公开采购意向 4 个，按期公开采购意向 1 个，1÷4×2 分＝0.5 分（财库〔2020〕10号）',
    })
  })

  it('says null for what has no score yet, and that the total is not final', async () => {
    const result = await runJijian('score', await fileOf('blank.json', draftOf({ 'meta/evaluation': meta })))
    expect(result.code).toBe(0)
    const scored = JSON.parse(result.output) as { grade: unknown; nodes: { code: string; score: unknown }[] }
    expect(scored.grade).toBeNull()
    expect(scored.nodes.find(({ code }) => code === 'B5-1')?.score).toBeNull()
    expect(result.error).toBe('提示：尚有 24 个指标未评分，总分为暂定。\n')
  })

  it('refuses wrong input with one line', async () => {
    const cases: readonly (readonly [file: string, reason: string])[] = [
      [join(folder, 'none.json'), '找不到文件'],
      [folder, '这是一个文件夹'],
      [await fileOf('broken.json', sample.output.slice(0, 500)), '不是 JSON 文件'],
      [await fileOf('other.json', '{"a":1}'), '不是绩简的数据文件'],
      [await fileOf('newer.json', '{"schemaVersion":99,"changes":[]}'), '更新版本'],
      [await fileOf('empty.json', '{"schemaVersion":1,"changes":[]}'), '没有任何内容'],
      [await fileOf('changed.json', sample.output.replace('演练人员', '他人')), '校验值不符'],
      [await fileOf('no-meta.json', draftOf({ 'cover/filler': '甲' })), '没有评价的基本信息'],
      [
        await fileOf('no-system.json', draftOf({ 'meta/evaluation': { ...meta, system: 'mars@1' } })),
        '没有指标体系 mars@1',
      ],
    ]
    for (const [file, reason] of cases) expectRefusal(await runHere('score', file), reason)
    expectRefusal(await runHere('score'), '用法')
    expectRefusal(await runHere('score', 'a', 'b'), '用法')
    expectRefusal(await runJijian('score', folder), '这是一个文件夹')
  })

  it('refuses a file with two evaluations rather than choosing one', async () => {
    const one = JSON.parse(draftOf({ 'meta/evaluation': meta }, 'ev-1')) as { changes: unknown[] }
    const two = JSON.parse(draftOf({ 'meta/evaluation': meta }, 'ev-2')) as { changes: unknown[] }
    const both = JSON.stringify({ schemaVersion: 1, changes: [...one.changes, ...two.changes] })
    expectRefusal(await runHere('score', await fileOf('both.json', both)), '2 份评价')
  })
})

describe('jijian render', () => {
  it('writes the PDF of the sample, the same bytes every time', async () => {
    const out = join(folder, 'sample.pdf')
    const result = await runJijian('render', join(folder, 'sample.json'), '--pdf', out)
    expect(result).toEqual({ code: 0, output: `${out}\n`, error: '' })
    const pdf = await readFile(out)
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    await runHere('render', join(folder, 'sample.json'), '--pdf', out)
    expect((await readFile(out)).equals(pdf)).toBe(true)
  })

  it('writes PDF, Word and Excel in one go, the same bytes every time', async () => {
    const at = (name: string) => join(folder, name)
    const both = await runJijian(
      'render',
      at('sample.json'),
      '--docx',
      at('a.docx'),
      '--xlsx',
      at('a.xlsx'),
      '--pdf',
      at('a.pdf'),
    )
    expect(both).toMatchObject({ code: 0, output: `${at('a.pdf')}\n${at('a.docx')}\n${at('a.xlsx')}\n` })
    await runJijian('render', at('sample.json'), '--docx', at('b.docx'), '--xlsx', at('b.xlsx'))
    const first = await readFile(at('a.docx'))
    expect(first.subarray(0, 2).toString()).toBe('PK')
    expect(await readFile(at('b.docx'))).toEqual(first)
    expect(await readFile(at('b.xlsx'))).toEqual(await readFile(at('a.xlsx')))
  })

  it('writes the version for the public, which embeds and names nobody, as PDF and Word only', async () => {
    const [file, out] = [join(folder, 'sample.json'), join(folder, 'public.docx')]
    expect(await runHere('render', file, '--docx', out, '--public')).toMatchObject({ code: 0 })
    expect(docxParts(await readFile(out))['word/document.xml']).not.toMatch(/填报人|联系电话|责任部门/)
    expectRefusal(await runHere('render', file, '--xlsx', join(folder, 'public.xlsx'), '--public'), '用法')
  })

  it('names a character that no font has and writes nothing', async () => {
    const draft = draftOf({ 'meta/evaluation': meta, 'cover/unit-name': '𠮷祥局' })
    const out = join(folder, 'none.pdf')
    const result = await runJijian('render', await fileOf('rare.json', draft), '--pdf', out)
    expectRefusal(result, '𠮷')
    await expect(readFile(out)).rejects.toThrow('ENOENT')
  })

  it('refuses wrong input with one line', async () => {
    const file = join(folder, 'sample.json')
    expectRefusal(await runHere('render', file), '用法')
    expectRefusal(await runHere('render', file, '--word', 'x'), '用法')
    expectRefusal(await runHere('render', join(folder, 'none.json'), '--pdf', 'x.pdf'), '找不到文件')
    expectRefusal(await runHere('render', file, '--pdf', join(folder, 'no', 'x.pdf')), '找不到文件')
  })
})

describe('jijian lint-system', () => {
  const source = 'src/domain/indicator-systems/data/gd-haizhu-2023.json'

  it.each(['gd-haizhu-2023', 'hunan-department', 'national-project'])('accepts %s', async (name) => {
    const result = await runHere('lint-system', `src/domain/indicator-systems/data/${name}.json`)
    expect(result).toMatchObject({ code: 0, error: '' })
    expect(result.output).toContain('未发现问题')
  })

  it('V1: refuses the reference report’s 20+20+20 under 50 with exit 1 and the reason', async () => {
    const system = JSON.parse(await readFile(source, 'utf8')) as {
      indicators: { code: string; weight: number }[]
    }
    for (const indicator of system.indicators) if (indicator.code === 'A1-3') indicator.weight = 20
    const result = await runJijian('lint-system', await fileOf('v1.json', JSON.stringify(system)))
    expect(result).toMatchObject({ code: 1, error: '' })
    expect(result.output).toContain('整体效能')
    expect(result.output).toContain('60')
  })

  it('says what a file of another shape lacks, and refuses what is no JSON', async () => {
    const shape = await runHere('lint-system', await fileOf('shape.json', '{"id":"x"}'))
    expect(shape.code).toBe(1)
    expect(shape.output).toContain('version')
    expectRefusal(await runHere('lint-system', await fileOf('text.json', '你好')), '不是 JSON 文件')
    expectRefusal(await runHere('lint-system', join(folder, 'gone.json')), '找不到文件')
    expectRefusal(await runHere('lint-system'), '用法')
  })
})

describe('jijian', () => {
  it('prints its usage for an unknown command with exit 2, for help with exit 0', async () => {
    const unknown = await runJijian('dance')
    expect(unknown).toMatchObject({ code: 2, output: '' })
    expect(unknown.error).toMatch(/^没有这个命令：dance\n[^]*score FILE/)
    expect(await runHere()).toMatchObject({ code: 2, output: '' })
    const help = await runHere('--help')
    expect(help).toMatchObject({ code: 0, error: '' })
    expect(help.output).toContain('render FILE --pdf OUT --docx OUT --xlsx OUT')
  })
})

it('a draft file reads back as the evaluation it came from', () => {
  const decoded = decodeDraftFile(sample.output)
  const again = decoded.ok && readEvaluation('sample-haizhu-2023', recordStates(decoded.value))
  const before = readEvaluation('sample-haizhu-2023', recordStates(sampleChanges()))
  expect(again).toEqual(before)
})
