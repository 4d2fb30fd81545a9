import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { wrongKindWords } from '../../../src/intake/report/tell-kind.ts'
import { problemText } from '../../../src/ui/shared/problem-text.ts'

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') || file.endsWith('.vue'))
    .map((file) => join(folder, file))
}

/** Codes handed to `fail` anywhere a person can meet them; the command line and the server speak for themselves. */
function codesInSource(): readonly string[] {
  const text = sourceFiles('src')
    .filter((file) => !/^src\/(cli|server)\//.test(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
  const named = [...text.matchAll(/\bfail(?:<[^>]*>)?\(([^,)]*)/g), ...text.matchAll(/\bProblem<([^>]*)>/g)]
  return [...new Set(named.flatMap((match) => match[1]?.match(/(?<=')[a-z][a-z0-9-]+(?=')/g) ?? []))]
}

describe('problem sentences', () => {
  it('exist for every code a Result can carry', () => {
    const codes = codesInSource()
    expect(codes.length).toBeGreaterThan(5)
    expect(codes.filter((code) => problemText({ code }).includes(`（${code}）`))).toEqual([])
  })

  it('are Chinese, whole, and carry their details', () => {
    for (const code of codesInSource()) {
      const text = problemText({ code })
      expect(text, code).toMatch(/\p{Script=Han}.*[。！]$/u)
      expect(text, code).not.toMatch(/undefined|null|NaN/)
    }
    expect(problemText({ code: 'points-above-maximum', details: { max: '5' } })).toBe('不能超过分值 5 分。')
  })

  it('a refused edit is told by what is wrong with it', () => {
    const text = (fault: string) => problemText({ code: 'edit-refused', details: { fault } })
    expect(text('value-too-long')).toContain('过长')
    expect(text('author')).toContain('姓名')
    expect(text('value')).toContain('保留在屏幕上')
  })

  it('a file that is no report is told by what it is, each kind with a way out', () => {
    for (const [kind, found] of Object.entries(wrongKindWords)) {
      const text = problemText({ code: 'report-wrong-kind', details: { kind, found } })
      expect(text).toMatch(new RegExp(`^这是${found.replace(/[.()]/g, '\\$&')}，不能读入。.*(请|可以).+。$`))
    }
    const doc = problemText({
      code: 'report-wrong-kind',
      details: { kind: 'doc', found: wrongKindWords.doc },
    })
    expect(doc).toBe('这是旧版 Word 文件（.doc 或 .wps），不能读入。请用 Word 或 WPS 另存为 .docx 后再选择。')
    expect(problemText({ code: 'report-unreadable', details: { reason: 'characters' } })).toContain(
      '复制正文粘贴',
    )
  })

  it('an unknown code still says that nothing is lost', () => {
    expect(problemText({ code: 'from-the-future' })).toContain('已填内容不受影响')
  })
})
