/** So many texts at once keep a slow phone's frames going. */
const perTurn = 200

/** Pinyin initials of Chinese texts, for the search: 台式计算机 → tsjsj. Latin letters and digits stay, in lower case. */
export async function computeInitials(texts: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { pinyin } = await import('pinyin-pro')
  const initials = new Map<string, string>()
  for (const [place, text] of [...new Set(texts)].entries()) {
    if (place % perTurn === perTurn - 1) await new Promise((resolve) => setTimeout(resolve, 0))
    const letters = pinyin(text, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'consecutive' })
    initials.set(text, letters.join('').toLowerCase().replace(/\s/gu, ''))
  }
  return initials
}
