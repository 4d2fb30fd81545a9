export interface HomeLink {
  /** Below the review. */
  readonly page: string
  readonly name: string
  /** How things stand there; empty where nothing can be said. */
  readonly word: string
}

/** Every page of a review in the order of the work, each with its state in words. */
export function homeLinks(judged: number, chosen: number): readonly HomeLink[] {
  return [{ page: 'checking', name: '逐项核查', word: `已核查 ${judged} / ${chosen} 项` }]
}
