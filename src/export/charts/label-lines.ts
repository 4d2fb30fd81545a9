import { isDoubled, isWordCharacter, mayNotBegin, mayNotEnd } from '../pdf/text/character-classes.ts'

/** How much longer than asked a line may be for the sake of a whole word. */
const tolerance = 2

/** Cuts a label into lines of about so many em; hanzi count one, other characters about half. */
export function labelLines(label: string, longest: number): readonly string[] {
  const count = Math.ceil(emsOf(label) / longest)
  const each = emsOf(label) / count
  const lines = ['']
  const characters = [...label]
  characters.forEach((character, index) => {
    const line = lines.at(-1) ?? ''
    const before = characters[index - 1]
    const width = emsOf(line)
    const parts = before !== undefined && mayPart(before, character) && width >= each - 0.01
    const must = width >= longest + tolerance - 1 && !mayNotBegin(character)
    if (count > 1 && line !== '' && (parts || must)) lines.push(character)
    else lines[lines.length - 1] = line + character
  })
  return lines
}

function mayPart(before: string, after: string): boolean {
  if (isWordCharacter(before) && isWordCharacter(after)) return false
  return !mayNotEnd(before) && !mayNotBegin(after) && !isDoubled(before, after)
}

export function emsOf(text: string): number {
  return [...text].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) < 0x2000 ? 0.55 : 1), 0)
}
