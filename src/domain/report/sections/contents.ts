import type { Block } from '../document.ts'

/** 目录 of the blocks that follow: chapters and their sections, on a page of its own. */
export function buildContents(blocks: readonly Block[]): readonly Block[] {
  const entries = blocks.flatMap((block) =>
    block.kind === 'heading' && block.level < 3 ? [{ level: block.level, text: block.text }] : [],
  )
  return [{ kind: 'contents', title: '目　录', entries }, { kind: 'page-break' }]
}
