import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ScanCue } from '../../../src/platform/scanning/contract.ts'
import { createCuePlayer } from '../../../src/platform/scanning/cue.ts'

/** What was asked of the loudspeaker: Hz, from and to in milliseconds. */
let tones: [hertz: number, from: number, to: number][] = []
let contexts: FakeAudio[] = []
/** Whether the browser lets sound begin, as it does within a tap. */
let inTap = false

class FakeAudio {
  state = 'suspended'
  readonly currentTime = 0
  readonly destination = {}
  constructor() {
    contexts.push(this)
  }
  resume() {
    if (!inTap) return Promise.reject(new DOMException('no', 'NotAllowedError'))
    this.state = 'running'
    return Promise.resolve()
  }
  createOscillator() {
    const tone = { frequency: { value: 0 }, from: 0 }
    return {
      ...tone,
      frequency: tone.frequency,
      connect: (next: unknown) => next,
      start: (at: number) => (tone.from = at),
      stop: (at: number) =>
        tones.push([tone.frequency.value, Math.round(tone.from * 1000), Math.round(at * 1000)]),
    }
  }
  createGain() {
    const gain = { setValueAtTime: () => undefined, linearRampToValueAtTime: () => undefined }
    return { gain, connect: (next: unknown) => next }
  }
}

function heard(cue: ScanCue): typeof tones {
  tones = []
  const player = createCuePlayer()
  inTap = true
  player.unlock()
  player.play(cue)
  return tones
}

beforeEach(() => {
  ;[tones, contexts, inTap] = [[], [], false]
  vi.stubGlobal('AudioContext', FakeAudio)
})
afterEach(() => vi.unstubAllGlobals())

describe('what a scan sounds like', () => {
  it('found: one short high tone', () => {
    const [tone, nothing] = heard('found')
    expect(nothing).toBeUndefined()
    expect(tone?.[0]).toBeGreaterThan(1200)
    expect(tone?.[2]).toBeLessThan(150)
  })

  it('already counted: two short equal tones with a gap', () => {
    const [first, second] = heard('already')
    expect(first?.[0]).toBe(second?.[0])
    expect(second?.[1]).toBeGreaterThan((first?.[2] ?? 0) + 30)
  })

  it('elsewhere: a rising pair; unknown: one long low tone', () => {
    const [low, high] = heard('elsewhere')
    expect(high?.[0]).toBeGreaterThan((low?.[0] ?? 0) * 1.3)
    const [unknown, nothing] = heard('unknown')
    expect(unknown?.[0]).toBeLessThan(300)
    expect(unknown?.[2]).toBeGreaterThan(350)
    expect(nothing).toBeUndefined()
  })

  it('each has its own beat for the hand', () => {
    const beats: string[] = []
    vi.stubGlobal('navigator', { vibrate: (beat: number[]) => beats.push(beat.join()) })
    const player = createCuePlayer()
    for (const cue of ['found', 'already', 'elsewhere', 'unknown'] as const) player.play(cue)
    expect(new Set(beats).size).toBe(4)
  })
})

describe('the permission to sound', () => {
  it('nothing sounds before a tap', () => {
    const player = createCuePlayer()
    player.play('found')
    player.unlock()
    player.play('found')
    expect(tones).toEqual([])
  })

  it('a finger coming down is refused, the same finger going up is heard', () => {
    const player = createCuePlayer()
    player.unlock()
    expect(contexts[0]?.state).toBe('suspended')
    inTap = true
    document.dispatchEvent(new Event('pointerup'))
    player.play('found')
    expect(tones).toHaveLength(1)
  })

  it('after a call silenced it the next tap brings it back, on the same loudspeaker', () => {
    const player = createCuePlayer()
    inTap = true
    player.unlock()
    const [audio] = contexts
    if (!audio) throw new Error('no loudspeaker')
    audio.state = 'interrupted'
    document.dispatchEvent(new Event('click'))
    player.unlock()
    player.play('found')
    expect(tones).toHaveLength(1)
    expect(contexts).toHaveLength(1)
  })

  it('a device without sound and without vibration stays silent and goes on', () => {
    vi.stubGlobal('AudioContext', undefined)
    vi.stubGlobal('navigator', {})
    const player = createCuePlayer()
    player.unlock()
    expect(() => player.play('unknown')).not.toThrow()
  })
})
