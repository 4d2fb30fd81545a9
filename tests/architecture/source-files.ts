import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'

/** Every file of the project as git sees it: what is committed or about to be. */
export function projectFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  const deleted = execFileSync('git', ['ls-files', '--deleted', '-z'], { encoding: 'utf8' }).split('\0')
  return listed.split('\0').filter((path) => path !== '' && !deleted.includes(path))
}

export interface SourceFile {
  readonly path: string
  readonly name: string
  readonly text: string
  readonly lines: number
}

export function codeFiles(under: RegExp): SourceFile[] {
  return projectFiles()
    .filter((path) => under.test(path) && /\.(ts|vue|mjs|cjs|js)$/.test(path))
    .map((path) => {
      const text = readFileSync(path, 'utf8')
      return { path, name: basename(path), text, lines: text.trimEnd().split('\n').length }
    })
}
