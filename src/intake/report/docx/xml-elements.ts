import { SaxesParser } from 'saxes'
import { limits } from '../limits.ts'
import { ReportRefusal } from '../refusal.ts'

export interface XmlElement {
  /** Local name with the customary prefix of its namespace, `w:p`; of another namespace, the bare local name. */
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly (XmlElement | string)[]
}

interface OpenElement extends XmlElement {
  readonly children: (XmlElement | string)[]
}

/** Writers are free in their prefixes, and the strict format has namespaces of its own. */
const prefixes: readonly (readonly [ending: string, prefix: string])[] = [
  ['/wordprocessingml/2006/main', 'w'],
  ['/wordprocessingml/main', 'w'],
  ['/officeDocument/2006/math', 'm'],
  ['/officeDocument/math', 'm'],
  ['/drawingml/2006/main', 'a'],
  ['/drawingml/main', 'a'],
  ['/markup-compatibility/2006', 'mc'],
  ['/word/2010/wordprocessingShape', 'wps'],
  ['/2010/wordml', 'w14'],
  ['schemas-microsoft-com:vml', 'v'],
  ['schemas-microsoft-com:office:office', 'o'],
]

const prefixOf = new Map<string, string>()

function canonical(local: string, uri: string): string {
  let prefix = prefixOf.get(uri)
  if (prefix === undefined) {
    prefix = prefixes.find(([ending]) => uri.endsWith(ending))?.[1] ?? ''
    prefixOf.set(uri, prefix)
  }
  return prefix === '' ? local : `${prefix}:${local}`
}

/**
 * Builds elements as text comes in. The children of an element called `parent` are handed over as each is complete and then
 * forgotten, so a long document never stands in memory whole. No entity is expanded but XML's own five.
 */
export class XmlElementReader {
  private readonly parser = new SaxesParser({ xmlns: true, position: false })
  private readonly open: OpenElement[] = []

  constructor(parent: string, onChild: (element: XmlElement) => void, onRoot: (root: XmlElement) => void) {
    this.parser.on('doctype', () => {
      throw new ReportRefusal('report-unreadable', { reason: 'doctype' })
    })
    this.parser.on('error', (error) => {
      throw new ReportRefusal('report-unreadable', { reason: error.message })
    })
    this.parser.on('opentag', ({ local, uri, attributes }) => {
      if (this.open.length >= limits.depth) throw new ReportRefusal('report-unreadable', { reason: 'depth' })
      const entries = Object.values(attributes).map(
        (attribute) => [canonical(attribute.local, attribute.uri), attribute.value] as const,
      )
      this.open.push({ name: canonical(local, uri), attributes: new Map(entries), children: [] })
    })
    const addText = (text: string): void => void this.open.at(-1)?.children.push(text)
    this.parser.on('text', addText)
    this.parser.on('cdata', addText)
    this.parser.on('closetag', () => {
      const element = this.open.pop()
      const around = this.open.at(-1)
      if (!element) return
      if (!around) onRoot(element)
      else if (around.name === parent) onChild(element)
      else around.children.push(element)
    })
  }

  write(text: string): void {
    this.parser.write(text)
  }

  end(): void {
    this.parser.close()
  }
}

export function elementsIn(element: XmlElement | undefined): readonly XmlElement[] {
  return (element?.children ?? []).filter((child) => typeof child !== 'string')
}

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return elementsIn(element).find((child) => child.name === name)
}

export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return elementsIn(element).filter((child) => child.name === name)
}

/** `w:val` of a child: how WordprocessingML says nearly everything. */
export function valueOf(element: XmlElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes.get('w:val')
}

/** An element that is there means yes, unless it says no. */
export function isOn(element: XmlElement | undefined, name: string): boolean {
  const child = childOf(element, name)
  return child !== undefined && !/^(0|false|off)$/.test(child.attributes.get('w:val') ?? '')
}

/** All elements of a name below, not looking inside one that is found. */
export function findAll(element: XmlElement, name: string): readonly XmlElement[] {
  return elementsIn(element).flatMap((child) => (child.name === name ? [child] : findAll(child, name)))
}
