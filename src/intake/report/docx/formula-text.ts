import type { XmlElement } from './xml-elements.ts'
import { childOf, elementsIn } from './xml-elements.ts'

/** A formula on one line: fractions with a stroke, everything else as it stands. */
export function formulaText(element: XmlElement | undefined): string {
  if (!element) return ''
  if (element.name === 'm:t') return element.children.filter((child) => typeof child === 'string').join('')
  if (element.name === 'm:f') {
    const [above, below] = ['m:num', 'm:den'].map((name) => formulaText(childOf(element, name)))
    return `${bracketed(above ?? '')}/${bracketed(below ?? '')}`
  }
  return elementsIn(element).map(formulaText).join('')
}

function bracketed(text: string): string {
  return /[+\-−×÷/]/.test(text) ? `（${text}）` : text
}
