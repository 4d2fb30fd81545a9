import { describe, expect, it } from 'vitest'
import { inspectPhoto } from '../../../src/platform/photos/inspect-photo.ts'
import { jpegOf } from './photo-bytes.ts'

const text = (letters: string) => Uint8Array.from([...letters].map((letter) => letter.charCodeAt(0)))

describe('inspectPhoto', () => {
  it.each([true, false])('tells when a photo was taken, little-endian %s', (little) => {
    const taken = jpegOf({ width: 40, height: 30, takenAt: '2024:03:05 10:30:12', little })
    expect(inspectPhoto(taken)).toMatchObject({ takenAt: '2024-03-05 10:30:12', refusal: null })
  })

  it('a clock that was never set, a note that leads nowhere and no note at all say nothing', () => {
    const unset = jpegOf({ width: 40, height: 30, takenAt: '0000:00:00 00:00:00' })
    expect(inspectPhoto(unset).takenAt).toBe('')
    expect(inspectPhoto(jpegOf({ width: 40, height: 30 })).takenAt).toBe('')
    const broken = jpegOf({ width: 40, height: 30, takenAt: '2024:03:05 10:30:12' })
    broken.set([0xff, 0xff, 0xff, 0xff], 16)
    expect(inspectPhoto(broken)).toMatchObject({ takenAt: '', refusal: null })
  })

  it('half a picture is told from a whole one, with or without something behind its end', () => {
    const size = { width: 40, height: 30, takenAt: '2024:03:05 10:30:12' }
    expect(inspectPhoto(jpegOf({ ...size, ended: false })).refusal).toBe('photo-incomplete')
    const trailed = Uint8Array.from([...jpegOf(size), ...text('SEFT trailer')])
    expect(inspectPhoto(trailed).refusal).toBeNull()
  })

  it('48 megapixels are taken, a bomb is refused before it is opened', () => {
    expect(inspectPhoto(jpegOf({ width: 8000, height: 6000 })).refusal).toBeNull()
    expect(inspectPhoto(jpegOf({ width: 60_000, height: 60_000 })).refusal).toBe('photo-too-large')
    const png = new Uint8Array(32)
    png.set([0x89, 0x50, 0x4e, 0x47])
    png.set([0, 0, 0xea, 0x60, 0, 0, 0xea, 0x60], 16)
    expect(inspectPhoto(png).refusal).toBe('photo-too-large')
  })

  it('HEIC is called by its name where the browser cannot open it', () => {
    expect(inspectPhoto(text('\0\0\0\x18ftypheic\0\0\0\0')).otherwise).toBe('photo-heic')
    expect(inspectPhoto(text('\0\0\0\x18ftypmp42\0\0\0\0')).otherwise).toBe('photo-unreadable')
    expect(inspectPhoto(new Uint8Array()).otherwise).toBe('photo-unreadable')
  })
})
