import { describe, expect, it } from 'vitest'
import { createWatchdog } from '../../../src/platform/camera/watchdog.ts'

describe('the watchdog', () => {
  it('restarts a picture that stands still, with more patience each time, and gives up in the end', () => {
    const watchdog = createWatchdog()
    const verdicts: string[] = []
    for (let now = 0; now <= 120_000; now += 100) {
      const verdict = watchdog.look(now, false)
      if (verdict !== 'fine') verdicts.push(`${verdict} ${now}`)
      if (verdict === 'failed') break
    }
    expect(verdicts).toEqual([
      'restart 3000',
      'restart 9000',
      'restart 18000',
      'restart 30000',
      'failed 45000',
    ])
  })

  it('leaves a moving picture alone, and forgives once it runs again', () => {
    const watchdog = createWatchdog()
    for (let round = 0; round < 10; round += 1) {
      const from = round * 60_000
      for (let step = 0; step <= 60; step += 1) expect(watchdog.look(from + step * 100, true)).toBe('fine')
      const verdicts = Array.from({ length: 30 }, (_, step) =>
        watchdog.look(from + 6000 + (step + 1) * 100, false),
      )
      expect(verdicts.filter((verdict) => verdict !== 'fine')).toEqual(['restart'])
    }
  })

  it('a few frames after a restart are not yet a recovery', () => {
    const watchdog = createWatchdog()
    watchdog.look(0, true)
    expect(watchdog.look(3000, false)).toBe('restart')
    watchdog.look(3100, true)
    expect(watchdog.look(6200, false)).toBe('fine')
    expect(watchdog.look(9100, false)).toBe('restart')
  })

  it('the time a camera takes to open is not held against it', () => {
    const watchdog = createWatchdog()
    watchdog.look(0, true)
    expect(watchdog.look(3000, false)).toBe('restart')
    watchdog.begin(20_000)
    expect(watchdog.look(20_100, false)).toBe('fine')
    expect(watchdog.look(26_000, false)).toBe('restart')
  })
})
