import type { ReadCode } from './contract.ts'

export interface FrameAgreement {
  /** Codes of one frame; answers those that are news to the person. */
  take(codes: readonly ReadCode[], now: number): readonly ReadCode[]
  /** The last frame showed a code that waits for a second one: look again just as hard. */
  readonly waiting: boolean
}

/** A code that left the picture for so long is news when it comes back. */
const unseenAfter = 1000
/** One that stays in the picture is told again after so long. */
const repeatAfter = 2000

interface Sight {
  readonly seenAt: number
  readonly toldAt: number | null
}

/**
 * A misread of a blurred label seldom happens twice alike: a code counts when two frames in a row agree on it, and once
 * while it is held in the picture.
 */
export function createFrameAgreement(): FrameAgreement {
  let before = new Set<string>()
  let waiting = false
  const sights = new Map<string, Sight>()

  return {
    get waiting() {
      return waiting
    },
    take(codes, now) {
      const keys = new Map(codes.map((code) => [`${code.format} ${code.text}`, code] as const))
      const news: ReadCode[] = []
      waiting = false
      for (const [key, code] of keys) {
        const sight = sights.get(key)
        const back = sight === undefined || now - sight.seenAt >= unseenAfter
        const toldAt = back ? null : sight.toldAt
        const due = toldAt === null || now - toldAt >= repeatAfter
        const agreed = before.has(key)
        if (agreed && due) news.push(code)
        else if (due) waiting = true
        sights.set(key, { seenAt: now, toldAt: agreed && due ? now : toldAt })
      }
      for (const [key, { seenAt }] of sights) if (now - seenAt >= unseenAfter) sights.delete(key)
      before = new Set(keys.keys())
      return news
    },
  }
}
