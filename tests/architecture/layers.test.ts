import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/** One planted line per rule: a rule that no violation can trip protects nothing. */
const planted: readonly (readonly [rule: string, from: string, imported: string])[] = [
  ['domain-is-pure', 'src/domain/scoring/a.ts', 'vue'],
  ['domain-is-pure', 'src/domain/scoring/b.ts', '../../storage/contract.ts'],
  ['dexie-door', 'src/ui/evaluations/a.ts', 'dexie'],
  ['jspdf-door', 'src/app/a.ts', 'jspdf'],
  ['vue-door', 'src/storage/a.ts', 'vue'],
  ['schema-door', 'src/drafting/a.ts', '@cfworker/json-schema'],
  ['pdf-reader-door', 'src/intake/report/a.ts', 'pdfjs-dist'],
  ['unzip-door', 'src/export/xlsx/zip.ts', 'fflate'],
  ['database-door', 'src/app/database.ts', 'kysely'],
  ['cipher-door', 'src/app/secret.ts', 'hash-wasm'],
  ['xml-door', 'src/protocol/xml.ts', 'saxes'],
  ['spreadsheet-door', 'src/app/sheet.ts', 'hucre'],
  ['scanner-door', 'src/export/pdf/scan.ts', 'zxing-wasm'],
  ['word-door', 'src/export/pdf/word.ts', 'docx'],
  ['pinyin-door', 'src/app/pinyin.ts', 'pinyin-pro'],
  ['qr-door', 'src/app/qr.ts', 'uqr'],
  ['chart-door', 'src/app/chart.ts', 'd3-shape'],
  ['sync-joins-storage-and-server', 'src/sync/a.ts', '../storage/memory.ts'],
  ['intake-reads-only', 'src/intake/b.ts', '../storage/contract.ts'],
  ['storage-contract-only', 'src/drafting/b.ts', '../storage/memory.ts'],
  ['storage-knows-changes-only', 'src/storage/b.ts', '../domain/scoring/score.ts'],
  ['drafting-joins-changes-and-storage', 'src/drafting/c.ts', '../platform/clock.ts'],
  ['protocol-is-shared-ground', 'src/protocol/a.ts', '../platform/clock.ts'],
  ['renderers-read-the-document', 'src/export/pdf/a.ts', '../../domain/scoring/score.ts'],
  ['platform-is-thin', 'src/platform/b.ts', '../domain/scoring/score.ts'],
  ['ui-is-injected', 'src/ui/report/a.ts', '../../storage/contract.ts'],
  ['ui-sees-contracts-only', 'src/ui/shared/services.ts', '../../storage/memory.ts'],
  ['ui-never-reaches-up', 'src/ui/report/b.ts', '../../app/router.ts'],
  ['features-are-islands', 'src/ui/report/c.ts', '../funds/page.ts'],
  ['server-is-alone', 'src/app/b.ts', '../server/serve.ts'],
  ['server-sees-domain-only', 'src/server/a.ts', '../storage/contract.ts'],
  ['cli-is-headless', 'src/cli/a.ts', '../storage/contract.ts'],
  ['nobody-imports-the-cli', 'src/app/c.ts', '../cli/tool.ts'],
  ['node-stays-in-node', 'src/storage/c.ts', 'node:fs'],
  ['src-never-imports-tests', 'src/app/d.ts', '../../tests/probe.ts'],
  ['only-declared-packages', 'src/app/e.ts', 'left-pad'],
  ['no-dev-packages-in-src', 'src/app/f.ts', 'fast-check'],
  ['no-circular', 'src/ui/shared/circle-a.ts', './circle-b.ts'],
]

const innocent = [
  'src/storage/contract.ts',
  'src/storage/memory.ts',
  'src/platform/clock.ts',
  'src/domain/scoring/score.ts',
  'src/app/router.ts',
  'src/ui/funds/page.ts',
  'src/server/serve.ts',
  'src/cli/tool.ts',
  'tests/probe.ts',
]

let folder = ''
let found: readonly { readonly rule: string; readonly from: string }[] = []
let rules: readonly string[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jijian-layers-'))
  for (const name of ['package.json', 'tsconfig.json', 'node_modules'])
    await symlink(resolve(name), join(folder, name))
  for (const path of innocent) await write(path, 'export const one = 1\n')
  for (const [, path, imported] of planted) await write(path, `import '${imported}'\nexport const two = 2\n`)
  await write('src/ui/shared/circle-b.ts', `import './circle-a.ts'\n`)
  const cruise = resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const config = resolve('.dependency-cruiser.cjs')
  const { stdout } = spawnSync(process.execPath, [cruise, '--config', config, '-T', 'json', 'src'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  const { summary } = JSON.parse(stdout) as {
    summary: {
      violations: { rule: { name: string }; from: string }[]
      ruleSetUsed: { forbidden: { name: string }[] }
    }
  }
  found = summary.violations.map(({ rule, from }) => ({ rule: rule.name, from }))
  rules = summary.ruleSetUsed.forbidden.map((rule) => rule.name)
})

afterAll(async () => {
  await rm(folder, { recursive: true })
})

describe('the layer rules', () => {
  it.each(planted)('%s is broken by %s importing %s', (rule, from) => {
    expect(found).toContainEqual({ rule, from })
  })

  it('are each tried by at least one planted violation', () => {
    expect(rules.length).toBeGreaterThan(16)
    expect(rules.filter((rule) => !planted.some(([tried]) => tried === rule))).toEqual([])
  })

  it('leave the files alone that import nothing forbidden', () => {
    expect(found.filter((one) => innocent.includes(one.from))).toEqual([])
  })
})

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true })
  await writeFile(join(folder, path), text)
}
