import type { ScanCue } from './contract.ts'

/** Tones in Hz and seconds, one after the other, and the same beat for the hand. */
const cues: Readonly<
  Record<
    ScanCue,
    {
      readonly tones: readonly (readonly [hertz: number, seconds: number])[]
      readonly beat: readonly number[]
    }
  >
> = {
  found: { tones: [[1568, 0.09]], beat: [40] },
  already: {
    tones: [
      [988, 0.07],
      [0, 0.06],
      [988, 0.07],
    ],
    beat: [40, 60, 40],
  },
  elsewhere: {
    tones: [
      [784, 0.12],
      [1175, 0.16],
    ],
    beat: [120, 50, 40],
  },
  unknown: { tones: [[233, 0.45]], beat: [350] },
}

/** A finger that comes down is no permission yet on a phone, only one that goes up again. */
const permissions = ['pointerup', 'click', 'keydown'] as const

export interface CuePlayer {
  unlock(): void
  play(cue: ScanCue): void
}

/** Silent until a tap has unlocked it, and where the device has neither sound nor vibration. */
export function createCuePlayer(): CuePlayer {
  let audio: AudioContext | null = null

  /** Refused outside a tap; a call or a locked screen ends it again (iOS), so every later tap may bring it back. */
  function wake(): void {
    if (audio && audio.state !== 'running') void audio.resume().catch(() => undefined)
  }

  function sound(cue: ScanCue): void {
    if (audio?.state !== 'running') return wake()
    let at = audio.currentTime
    for (const [hertz, seconds] of cues[cue].tones) {
      if (hertz > 0) {
        const tone = audio.createOscillator()
        const volume = audio.createGain()
        tone.frequency.value = hertz
        // Without a ramp every tone begins and ends with a click.
        volume.gain.setValueAtTime(0, at)
        volume.gain.linearRampToValueAtTime(0.25, at + 0.01)
        volume.gain.linearRampToValueAtTime(0, at + seconds)
        tone.connect(volume).connect(audio.destination)
        tone.start(at)
        tone.stop(at + seconds)
      }
      at += seconds
    }
  }

  return {
    unlock() {
      if (typeof AudioContext === 'undefined') return
      if (!audio) {
        audio = new AudioContext()
        for (const permission of permissions) document.addEventListener(permission, wake, { capture: true })
      }
      wake()
    },
    play(cue) {
      sound(cue)
      if ('vibrate' in navigator) navigator.vibrate([...cues[cue].beat])
    },
  }
}
