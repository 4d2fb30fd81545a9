/** 合计, 办公室小计：, 总计（元）: short words that end so. */
const totalWord = /^.{0,12}(?:合计|小计|总计|共计)[:：]?$/u
const totalAlone = /^累计[:：]?$/u

function isTotalWord(cell: string): boolean {
  const plain = cell.normalize('NFKC').replace(/[\s]|\(.*?\)/gu, '')
  return totalWord.test(plain) || totalAlone.test(plain)
}

/**
 * A line that adds up others: no asset. The word stands where the code or the name would be, or anywhere in a row that
 * lacks one of the two.
 */
export function isTotalRow(cells: readonly string[], id: string, name: string): boolean {
  if (isTotalWord(id) || isTotalWord(name)) return true
  return (id === '' || name === '') && cells.some(isTotalWord)
}
