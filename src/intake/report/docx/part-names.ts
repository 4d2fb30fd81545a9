import type { Watch } from '../watch.ts'
import { elementsIn } from './xml-elements.ts'
import { readXmlPart } from './xml-part.ts'
import type { ZipEntry } from './zip-entries.ts'

type Part = 'document' | 'numbering' | 'styles' | 'footnotes' | 'endnotes'

/** Word calls its main part word/document.xml, other programs what they like: the relations say. */
export function partNames(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  watch: Watch,
): Partial<Record<Part, string>> {
  const related = (source: string, folder: string): ReadonlyMap<string, string> => {
    const entry = entries.find(({ name }) => name === source)
    const root = entry && readXmlPart(bytes, entry, watch)
    return new Map(
      elementsIn(root).map(({ attributes }) => [
        (attributes.get('Type') ?? '').replace(/^.*\//, ''),
        resolve(folder, attributes.get('Target') ?? ''),
      ]),
    )
  }
  const document = related('_rels/.rels', '').get('officeDocument') ?? 'word/document.xml'
  const folder = document.replace(/[^/]*$/, '')
  const name = document.slice(folder.length)
  const others = related(`${folder}_rels/${name}.rels`, folder)
  const names: Partial<Record<Part, string>> = { document }
  for (const part of ['numbering', 'styles', 'footnotes', 'endnotes'] as const) {
    const found = others.get(part)
    if (found !== undefined) names[part] = found
  }
  return names
}

function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const steps: string[] = []
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.') steps.push(step)
  }
  return steps.join('/')
}
