import type { XmlElement } from './xml-elements.ts'
import { childOf, childrenOf, isOn, valueOf } from './xml-elements.ts'

interface ParagraphStyle {
  readonly basedOn: string | undefined
  readonly list: string | undefined
  readonly level: number | undefined
  readonly hidden: boolean
}

export interface ListPlace {
  readonly list: string
  readonly level: number | undefined
  /** The style that put the paragraph in the list, if one did. */
  readonly style: string | undefined
}

/** What styles say that a text needs: which list a heading is numbered by, and whether it is hidden. */
export class ParagraphStyles {
  private readonly styles: ReadonlyMap<string, ParagraphStyle>
  private readonly standard: string | undefined

  constructor(root: XmlElement | undefined) {
    const all = childrenOf(root, 'w:style')
    this.styles = new Map(
      all.map((style) => {
        const properties = childOf(style, 'w:pPr')
        const place = childOf(properties, 'w:numPr')
        const level = valueOf(place, 'w:ilvl')
        return [
          style.attributes.get('w:styleId') ?? '',
          {
            basedOn: valueOf(style, 'w:basedOn'),
            list: valueOf(place, 'w:numId'),
            level: level === undefined ? undefined : Number(level),
            hidden: isOn(childOf(style, 'w:rPr'), 'w:vanish'),
          },
        ]
      }),
    )
    this.standard = all
      .find((one) => one.attributes.get('w:type') === 'paragraph' && one.attributes.get('w:default') === '1')
      ?.attributes.get('w:styleId')
  }

  /** Where a paragraph stands in a list: what it says itself goes before what its style says. */
  placeOf(properties: XmlElement | undefined): ListPlace | null {
    const own = childOf(properties, 'w:numPr')
    const ownLevel = valueOf(own, 'w:ilvl')
    const chain = this.chainOf(valueOf(properties, 'w:pStyle') ?? this.standard)
    const styled = chain.find(([, style]) => style.list !== undefined)
    const list = valueOf(own, 'w:numId') ?? styled?.[1].list
    // List 0 takes a paragraph out of the list of its style.
    if (list === undefined || list === '0') return null
    if (ownLevel !== undefined) return { list, level: Number(ownLevel), style: undefined }
    const level = chain.find(([, style]) => style.level !== undefined)?.[1].level
    return { list, level, style: styled?.[0] }
  }

  isHidden(style: string | undefined): boolean {
    return this.chainOf(style).some(([, one]) => one.hidden)
  }

  private chainOf(style: string | undefined): readonly (readonly [string, ParagraphStyle])[] {
    const chain: (readonly [string, ParagraphStyle])[] = []
    for (let id = style; id !== undefined && chain.length < 20;) {
      const found = this.styles.get(id)
      if (!found) break
      chain.push([id, found])
      id = found.basedOn
    }
    return chain
  }
}
