/** Cuts a label into lines of at most so many em; hanzi count one, other characters about half. */
export function labelLines(label: string, longest: number): readonly string[] {
  const total = emsOf(label)
  const count = Math.ceil(total / longest)
  if (count < 2) return [label]
  const each = total / count
  const lines: string[] = ['']
  let width = 0
  for (const character of label) {
    if (width >= each * lines.length - 0.01 && lines.length < count) lines.push('')
    lines[lines.length - 1] += character
    width += emsOf(character)
  }
  return lines
}

export function emsOf(text: string): number {
  return [...text].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) < 0x2000 ? 0.55 : 1), 0)
}
