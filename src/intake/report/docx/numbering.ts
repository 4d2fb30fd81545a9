import { formatNumber } from './number-formats.ts'
import type { XmlElement } from './xml-elements.ts'
import { childOf, childrenOf, isOn, valueOf } from './xml-elements.ts'

interface Level {
  readonly start: number
  readonly format: string
  readonly text: string
  /** A level up to which this one begins anew; 0 for never. */
  readonly restart: number | null
  readonly plainDigits: boolean
  readonly suffix: string
  readonly style: string | undefined
}

interface List {
  /** Lists with one counter; Word counts on from one `w:num` to another of the same definition. */
  readonly definition: string
  readonly levels: ReadonlyMap<number, Level>
  readonly startOverrides: ReadonlyMap<number, number>
}

const levelCount = 9

function readLevel(element: XmlElement): Level {
  const restart = valueOf(element, 'w:lvlRestart')
  return {
    start: Number(valueOf(element, 'w:start') ?? 0) || 0,
    format: valueOf(element, 'w:numFmt') ?? 'decimal',
    text: valueOf(element, 'w:lvlText') ?? '',
    restart: restart === undefined ? null : Number(restart),
    plainDigits: isOn(element, 'w:isLgl'),
    suffix: valueOf(element, 'w:suff') ?? 'tab',
    style: valueOf(element, 'w:pStyle'),
  }
}

function levelOf(element: XmlElement): number {
  return Number(element.attributes.get('w:ilvl') ?? 0)
}

function readLevels(definition: XmlElement | undefined): Map<number, Level> {
  return new Map(childrenOf(definition, 'w:lvl').map((level) => [levelOf(level), readLevel(level)]))
}

/** Numbers that stand in no text: 一、（一）1. made by the list a paragraph belongs to. Counts as the paragraphs come. */
export class Numbering {
  private readonly lists = new Map<string, List>()
  private readonly counters = new Map<string, (number | undefined)[]>()
  private readonly begun = new Set<string>()

  constructor(root: XmlElement | undefined) {
    const definitions = new Map(
      childrenOf(root, 'w:abstractNum').map((one) => [one.attributes.get('w:abstractNumId') ?? '', one]),
    )
    const styled = new Map(
      [...definitions].flatMap(([id, one]) => {
        const style = valueOf(one, 'w:styleLink')
        return style === undefined ? [] : [[style, id] as const]
      }),
    )
    for (const num of childrenOf(root, 'w:num')) {
      const named = valueOf(num, 'w:abstractNumId') ?? ''
      // A definition may only point at the one that a list style owns.
      const definition = styled.get(valueOf(definitions.get(named), 'w:numStyleLink') ?? '') ?? named
      const levels = readLevels(definitions.get(definition))
      const startOverrides = new Map<number, number>()
      for (const override of childrenOf(num, 'w:lvlOverride')) {
        const level = childOf(override, 'w:lvl')
        if (level) levels.set(levelOf(override), readLevel(level))
        const start = valueOf(override, 'w:startOverride')
        if (start !== undefined) startOverrides.set(levelOf(override), Number(start) || 0)
      }
      this.lists.set(num.attributes.get('w:numId') ?? '', { definition, levels, startOverrides })
    }
  }

  /** The level a paragraph style numbers, when the style does not say it itself. */
  levelOfStyle(id: string, style: string): number {
    const levels = [...(this.lists.get(id)?.levels ?? [])]
    return levels.find(([, level]) => level.style === style)?.[0] ?? 0
  }

  /** The label of the next paragraph of list `id`, with the blank that parts it from the text; empty without a list. */
  next(id: string, level: number): string {
    const list = this.lists.get(id)
    const format = list?.levels.get(level)
    if (!list || !format || level < 0 || level >= levelCount) return ''
    const counters = this.count(id, list, level)
    if (format.format === 'bullet') return ''
    const text = format.text.replace(/%([1-9])/g, (_, digit: string) => {
      const place = Number(digit) - 1
      const shown = list.levels.get(place)
      const number = counters[place] ?? shown?.start ?? 1
      return formatNumber(number, format.plainDigits ? 'decimal' : (shown?.format ?? 'decimal'))
    })
    return text !== '' && format.suffix !== 'nothing' && /[\w.)\]]$/.test(text) ? `${text} ` : text
  }

  private count(id: string, list: List, level: number): readonly (number | undefined)[] {
    const counters = this.counters.get(list.definition) ?? []
    this.counters.set(list.definition, counters)
    const override = list.startOverrides.get(level)
    const start = list.levels.get(level)?.start ?? 1
    const first = `${id}/${level}`
    if (override !== undefined && !this.begun.has(first)) counters[level] = override
    else counters[level] = (counters[level] ?? start - 1) + 1
    this.begun.add(first)
    for (let below = level + 1; below < levelCount; below += 1) {
      const restart = list.levels.get(below)?.restart ?? below
      if (restart !== 0 && level < restart) counters[below] = undefined
    }
    return counters
  }
}
