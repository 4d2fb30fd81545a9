/** Deeper than any record of ours, and shallow enough that no value from outside exhausts the stack. */
const deepest = 20

/**
 * The canonical text (as `canonicalJson` writes it) of a value that may be stored as it is: safe integers, NFC, at most
 * twenty deep. Null for every other. One walk asks and writes, as every change that comes or goes is asked.
 */
export function storableText(value: unknown): string | null {
  const text = textOf(value, 0)
  return text !== null && (isComposed(text) || isComposedThroughout(value)) ? text : null
}

/** In NFC. When a JSON text is, every text in it is; not the other way round: `\n` and an accent would make an `ń`. */
export function isComposed(text: string): boolean {
  return text === text.normalize('NFC')
}

function isComposedThroughout(value: unknown): boolean {
  if (typeof value === 'string') return isComposed(value)
  if (typeof value !== 'object' || value === null) return true
  return Object.entries(value).every(([key, member]) => isComposed(key) && isComposedThroughout(member))
}

function textOf(value: unknown, depth: number): string | null {
  if (depth > deepest) return null
  if (typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number') return Number.isSafeInteger(value) ? String(value) : null
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value !== 'object') return null
  return Array.isArray(value) ? listText(value, depth + 1) : objectText(value, depth + 1)
}

function listText(list: readonly unknown[], depth: number): string | null {
  // Rows of a register are texts by the hundred thousand: one call writes a whole row, to the same letter.
  if (list.length > 0 && depth <= deepest && list.every(isText)) return JSON.stringify(list)
  let members = ''
  for (const member of list) {
    const text = textOf(member, depth)
    if (text === null) return null
    members += members === '' ? text : `,${text}`
  }
  return `[${members}]`
}

function objectText(value: object, depth: number): string | null {
  const named = value as Readonly<Record<string, unknown>>
  let members = ''
  for (const key of sortedKeys(value)) {
    const text = textOf(named[key], depth)
    if (text === null) return null
    members += `${members === '' ? '' : ','}${JSON.stringify(key)}:${text}`
  }
  return `{${members}}`
}

/** By UTF-16 order; what this app wrote is mostly in it already. */
function sortedKeys(value: object): readonly string[] {
  const keys = Object.keys(value)
  for (let place = 1; place < keys.length; place += 1)
    if ((keys[place] ?? '') < (keys[place - 1] ?? '')) return keys.sort()
  return keys
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}
