import type { Browser } from '@playwright/test'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer'

export interface LabelInVideo {
  readonly text: string
  readonly format: 'QRCode' | 'Code128'
}

/** Chromium plays a file of JPEGs at this rate, whatever it holds. */
const framesPerSecond = 30
const shownFor = 0.8
const pauseFor = 0.3

const wasm = createRequire(import.meta.url).resolve('zxing-wasm/writer/zxing_writer.wasm')
prepareZXingModule({ overrides: { wasmBinary: readFileSync(wasm).buffer } })

/**
 * Flags for a browser whose camera is this file; the file is opened with the camera, so it may be filmed in `beforeAll` by the
 * very browser that has the flags. The film begins anew at its end, and a camera joins it anywhere. A spec says:
 *
 *     const film = resolve('node_modules', '.cache', 'jijian', `labels-${String(process.pid)}.mjpeg`)
 *     test.use({
 *       permissions: ['camera'],
 *       launchOptions: { executablePath: chrome.path, args: [...chrome.arguments, ...cameraFlags(film)], env: chrome.env },
 *     })
 *     test.beforeAll(({ browser }) => filmLabels(browser, [{ text: 'ZC-0001', format: 'QRCode' }], film))
 */
export function cameraFlags(file: string): readonly string[] {
  return [
    '--use-fake-ui-for-media-stream',
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-video-capture=${file}`,
  ]
}

/** A film of labels held to the camera one after the other, with nothing in the picture between them. */
export async function filmLabels(
  browser: Browser,
  labels: readonly LabelInVideo[],
  file: string,
): Promise<void> {
  const pictures: string[] = []
  for (const { text, format } of labels) {
    const written = await writeBarcode(text, { format, scale: 4 })
    if (written.error !== '' || written.svg === '') throw new Error(`no code for ${text}: ${written.error}`)
    pictures.push(written.svg)
  }
  const page = await browser.newPage()
  const frames = await page.evaluate(drawFrames, ['', ...pictures])
  await page.close()
  const [blank = Buffer.alloc(0), ...shown] = frames.map((frame) => Buffer.from(frame, 'base64'))
  const film = shown.flatMap((picture) => [
    ...Array<Buffer>(Math.round(shownFor * framesPerSecond)).fill(picture),
    ...Array<Buffer>(Math.round(pauseFor * framesPerSecond)).fill(blank),
  ])
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, Buffer.concat(film))
}

/** Runs in the page: each code on a grey desk, as JPEG. */
async function drawFrames(pictures: readonly string[]): Promise<string[]> {
  const canvas = document.createElement('canvas')
  canvas.width = 640
  canvas.height = 480
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  const frames: string[] = []
  for (const svg of pictures) {
    context.fillStyle = '#b9b4aa'
    context.fillRect(0, 0, 640, 480)
    if (svg !== '') {
      const image = new Image()
      image.src = `data:image/svg+xml;base64,${btoa(svg)}`
      await image.decode()
      const scale = Math.min(300 / image.width, 220 / image.height)
      const [width, height] = [image.width * scale, image.height * scale]
      context.fillStyle = '#ffffff'
      context.fillRect(320 - width / 2 - 24, 240 - height / 2 - 24, width + 48, height + 48)
      context.imageSmoothingEnabled = false
      context.drawImage(image, 320 - width / 2, 240 - height / 2, width, height)
    }
    frames.push(canvas.toDataURL('image/jpeg', 0.9).split(',')[1] ?? '')
  }
  return frames
}
