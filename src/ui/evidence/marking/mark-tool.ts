import type { PictureMark, PicturePoint } from '../../shared/services.ts'

export type MarkTool = 'redact' | 'box' | 'arrow' | 'text'

export const markTools: readonly { readonly tool: MarkTool; readonly name: string; readonly how: string }[] =
  [
    { tool: 'redact', name: '遮盖', how: '按住拖过要遮盖的内容，如姓名、电话、账号。' },
    { tool: 'box', name: '方框', how: '按住拖出一个方框。' },
    { tool: 'arrow', name: '箭头', how: '从箭尾拖到箭头。' },
    { tool: 'text', name: '文字', how: '先填文字，再点图片上要写的地方。' },
  ]

/** Less than this share of the picture is a slip of the finger. */
const leastDrag = 0.012

/** What a drag with this tool means; null for none. */
export function markOf(
  tool: MarkTool,
  from: PicturePoint,
  to: PicturePoint,
  text: string,
): PictureMark | null {
  if (tool === 'text') return text.trim() === '' ? null : { kind: 'text', at: to, text: text.trim() }
  if (Math.hypot(to.x - from.x, to.y - from.y) < leastDrag) return null
  return { kind: tool, from, to }
}
