import { readFile } from 'node:fs/promises'
import type { Result } from '../domain/values/result.ts'
import { fail, ok } from '../domain/values/result.ts'

const reasons: Readonly<Record<string, string>> = {
  ENOENT: '找不到文件',
  EISDIR: '这是一个文件夹，不是文件',
  EACCES: '没有读取的权限',
}

/** The problem's `line` is ready to be shown. */
export async function readTextFile(path: string): Promise<Result<string>> {
  try {
    return ok(await readFile(path, 'utf8'))
  } catch (error) {
    return fail('file-unreadable', { line: `${reasonOf(error)}：${path}` })
  }
}

export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return reasons[code] ?? `无法读写文件（${code === '' ? String(error) : code}）`
}
