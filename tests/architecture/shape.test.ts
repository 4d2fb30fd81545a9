import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { codeFiles, projectFiles } from './source-files.ts'

const source = codeFiles(/^src\//)
const everything = codeFiles(/^(src|tests|\.ci)\//)

describe('the size of files', () => {
  it('has files to look at', () => {
    expect(source.length).toBeGreaterThan(100)
  })

  it('stops at 350 lines, and at 250 for a component', () => {
    const tooLong = everything.filter((file) => file.lines > (file.path.endsWith('.vue') ? 250 : 350))
    expect(tooLong.map((file) => `${file.path}: ${String(file.lines)}`)).toEqual([])
  })

  it('keeps the median at 60 lines or less and nine of ten files within 200', () => {
    const sizes = source.map((file) => file.lines).sort((a, b) => a - b)
    const at = (share: number) => sizes[Math.floor((sizes.length - 1) * share)]
    expect(at(0.5)).toBeLessThanOrEqual(60)
    expect(at(0.9)).toBeLessThanOrEqual(200)
  })
})

describe('the names of files', () => {
  it('are kebab-case, and PascalCase for components', () => {
    const kebab = /^\.?[a-z0-9]+(?:[-.][a-z0-9]+)*\.(?:ts|mjs|cjs|js)$/
    const pascal = /^[A-Z][A-Za-z0-9]*\.vue$/
    const odd = everything.filter((file) => !(file.path.endsWith('.vue') ? pascal : kebab).test(file.name))
    expect(odd.map((file) => file.path)).toEqual([])
  })

  it('say what a folder is about: none is called utils, helpers, common or misc', () => {
    const vague = projectFiles().filter((path) => /(^|\/)(utils?|helpers?|common|misc|lib)\//i.test(path))
    expect(vague).toEqual([])
  })
})

describe('the top level', () => {
  // A name beyond these needs a tool that insists on it, and that tool as the reason here.
  const allowed: Readonly<Record<string, string>> = {
    src: 'the code',
    public: 'files served as they are',
    tests: 'mirrors src',
    'index.html': 'the page',
    'package.json': 'npm',
    'package-lock.json': 'npm',
    'tsconfig.json': 'TypeScript',
    'vite.config.ts': 'Vite and Vitest',
    'playwright.config.ts': 'Playwright looks for it here',
    'eslint.config.js': 'ESLint looks for it here',
    'knip.json': 'knip looks for it here',
    'README.md': 'read first',
    LICENSE: 'Apache-2.0',
  }

  it('holds only what the design names and what tools force', () => {
    const top = new Set(projectFiles().map((path) => path.split('/')[0] ?? ''))
    expect([...top].filter((name) => !name.startsWith('.') && !(name in allowed))).toEqual([])
  })
})

describe('the packages', () => {
  it('are locked by content, not by the registry of one machine', () => {
    const locks = projectFiles().filter((path) => path.endsWith('package-lock.json'))
    expect(locks).toContain('package-lock.json')
    for (const lock of locks) {
      const text = readFileSync(lock, 'utf8')
      expect(text).not.toMatch(/"resolved": "https?:/)
      expect(text).toContain('"integrity": "sha512-')
    }
  })
})
