import type { Block } from '../document.ts'
import { dateByHand } from '../wording.ts'
import { placed } from './blocks.ts'

/** 签字盖章处 at the end of the text, filled in by hand on the printed report. */
export function buildSigning(): readonly Block[] {
  const places = ['单位负责人（签字）：', '填报人（签字）：'].map((label) => ({
    label,
    name: '',
    date: dateByHand,
  }))
  return placed('cover', [{ kind: 'signing', places, seal: '（单位公章）' }])
}
