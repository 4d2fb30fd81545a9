/** The camera names a code that stays in the picture again every two seconds. */
const stillThere = 3000

/** Tells a label that is still being looked at from one that is scanned again: only the second is news. */
export function createPresence(now: () => Date): (text: string) => boolean {
  let last = { text: '', at: 0 }
  return (text) => {
    const at = now().getTime()
    const isNews = text !== last.text || at - last.at > stillThere
    last = { text, at }
    return isNews
  }
}
