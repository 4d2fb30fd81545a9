import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The ids of the laws a SPEC.md states, in its order: lines that begin `**T-01 Scope.**`. */
export function lawsOf(folder: string, letter: string): readonly string[] {
  const spec = readFileSync(join(folder, 'SPEC.md'), 'utf8')
  return [...spec.matchAll(new RegExp(`^\\*\\*(${letter}-\\d\\d) `, 'gm'))].map((match) => match[1] ?? '')
}

function sources(folder: string, ending: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
}

/** Names of tests only: an id in a comment or a heading proves nothing. */
export function testNamesIn(folder: string): string {
  return sources(folder, '.test.ts')
    .flatMap((text) => [...text.matchAll(/\bit(?:\.each\([\s\S]*?\))?\(\s*(['"`])(.*?)\1/g)])
    .map((match) => match[2])
    .join('\n')
}

/** Every law that the code names. */
export function lawsNamedIn(folder: string, letter: string): readonly string[] {
  return sources(folder, '.ts').flatMap((text) =>
    [...text.matchAll(new RegExp(`\\b${letter}-\\d\\d\\b`, 'g'))].map(String),
  )
}
