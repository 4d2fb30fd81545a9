import { afterEach, describe, expect, it, vi } from 'vitest'
import { createFileServices } from '../../src/platform/files.ts'

const files = createFileServices()
const report = new File(['%PDF'], '自评报告.pdf', { type: 'application/pdf' })

function givePhone(share: (data: ShareData) => Promise<void>, canShare = true): void {
  Object.defineProperty(navigator, 'share', { value: share, configurable: true })
  Object.defineProperty(navigator, 'canShare', { value: () => canShare, configurable: true })
}

describe('files', () => {
  afterEach(() => {
    Reflect.deleteProperty(navigator, 'share')
    Reflect.deleteProperty(navigator, 'canShare')
    vi.restoreAllMocks()
  })

  it('shares only where the phone says it can share this file', () => {
    expect(files.canShare(report)).toBe(false)
    givePhone(() => Promise.resolve(), false)
    expect(files.canShare(report)).toBe(false)
    givePhone(() => Promise.resolve())
    expect(files.canShare(report)).toBe(true)
  })

  it('hands over the file alone: iOS drops it beside a title or a text', async () => {
    const share = vi.fn(() => Promise.resolve())
    givePhone(share)
    expect(await files.share(report)).toBe('shared')
    expect(share).toHaveBeenCalledWith({ files: [report] })
  })

  it('tells a person who closed the sheet from a share that failed', async () => {
    givePhone(() => Promise.reject(new DOMException('closed', 'AbortError')))
    expect(await files.share(report)).toBe('cancelled')
    givePhone(() => Promise.reject(new DOMException('no tap', 'NotAllowedError')))
    expect(await files.share(report)).toBe('failed')
  })

  it('downloads under the file’s own name and leaves nothing in the page', () => {
    vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:report')
    const clicked: string[] = []
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      clicked.push(`${this.download} ${this.href}`)
    })
    files.download(report)
    expect(clicked).toEqual(['自评报告.pdf blob:report'])
    expect(document.querySelector('a')).toBeNull()
  })

  it('picks nothing when the person closes the picker', async () => {
    vi.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(function (this: HTMLInputElement) {
      queueMicrotask(() => this.dispatchEvent(new Event('cancel')))
    })
    expect(await files.pick('.json')).toEqual([])
    expect(document.querySelector('input')).toBeNull()
  })

  it('opens the camera only when asked, because that forbids the gallery', async () => {
    const seen: (string | null)[] = []
    vi.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(function (this: HTMLInputElement) {
      seen.push(this.getAttribute('capture'))
      queueMicrotask(() => this.dispatchEvent(new Event('cancel')))
    })
    await files.pick('image/*')
    await files.pick('image/*', { camera: true })
    expect(seen).toEqual([null, 'environment'])
  })

  it('asks for a folder only when told to', async () => {
    const seen: boolean[] = []
    vi.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(function (this: HTMLInputElement) {
      seen.push(this.webkitdirectory)
      queueMicrotask(() => this.dispatchEvent(new Event('cancel')))
    })
    await files.pick('.json', { multiple: true, folder: true })
    expect(seen).toEqual([true])
  })
})
