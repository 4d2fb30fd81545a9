const longest = 31

/**
 * Names that spreadsheet programs accept, in place of the wanted ones: without : \ / ? * [ ] and control characters, no
 * apostrophe at an end, at most 31 characters, no two alike, and not “History”, which Excel keeps for itself.
 */
export function sheetNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set(['history'])
  return wanted.map((name, index) => {
    const plain = withoutForbidden(name) || `表${index + 1}`
    let free = cut(plain, longest)
    for (let copy = 2; taken.has(free.toLowerCase()); copy += 1) {
      const mark = `（${copy}）`
      free = cut(plain, longest - mark.length) + mark
    }
    taken.add(free.toLowerCase())
    return free
  })
}

function withoutForbidden(name: string): string {
  return name
    .replace(/[:\\/?*[\]\u0000-\u001F]/g, ' ')
    .trim()
    .replace(/^'+|'+$/g, '')
    .trim()
}

/** Programs count UTF-16 units; a character is never cut in two. */
function cut(text: string, length: number): string {
  let kept = ''
  for (const character of text) {
    if (kept.length + character.length > length) break
    kept += character
  }
  return kept.replace(/'+$/, '')
}

/** The sheet's name as a formula writes it. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`
}
