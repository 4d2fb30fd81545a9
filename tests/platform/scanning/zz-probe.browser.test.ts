import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer'
import writerUrl from 'zxing-wasm/writer/zxing_writer.wasm?url'
import { expect, it, vi } from 'vitest'
import { startScan } from '../../../src/platform/scanning/start-scan.ts'
import { createWasmDecoder } from '../../../src/platform/scanning/wasm-decoder.ts'
import type { CameraState, ReadCode } from '../../../src/platform/scanning/contract.ts'
void prepareZXingModule({ overrides: { locateFile: () => writerUrl } })

async function draw(context: CanvasRenderingContext2D, text: string | Uint8Array, format: any, turn = 0, w = 1280, h = 720, size = 360) {
  const { svg } = await writeBarcode(text, { format, scale: 4 })
  const image = new Image()
  image.src = `data:image/svg+xml;base64,${btoa(svg)}`
  await image.decode()
  context.resetTransform()
  context.fillStyle = '#fff'
  context.fillRect(0, 0, w, h)
  context.translate(w / 2, h / 2)
  context.rotate((turn * Math.PI) / 180)
  const s = Math.min(size / image.width, size / image.height)
  context.drawImage(image, (-image.width * s) / 2, (-image.height * s) / 2, image.width * s, image.height * s)
}
function camera() {
  const canvas = document.createElement('canvas')
  canvas.width = 1280; canvas.height = 720
  const context = canvas.getContext('2d')!
  let n = 0
  const beat = setInterval(() => { context.save(); context.resetTransform(); context.fillStyle = `rgb(${(n += 7) % 255},0,0)`; context.fillRect(0, 0, 20, 20); context.restore() }, 33)
  return { canvas, context, end: () => clearInterval(beat) }
}
async function scan(text: string, format: any, turn: number, ms: number) {
  const cam = camera()
  await draw(cam.context, text, format, turn)
  vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockImplementation(() => Promise.resolve(cam.canvas.captureStream(30)))
  const video = document.createElement('video'); document.body.append(video)
  const codes: ReadCode[] = []; const states: CameraState[] = []
  const s = startScan({ video, onCode: (c) => codes.push(c), onState: (x) => states.push(x) })
  await new Promise((r) => setTimeout(r, ms))
  s.stop(); cam.end(); video.remove(); vi.restoreAllMocks()
  return { codes, states }
}
it('qr upright', async () => { const r = await scan('ZC-1', 'QRCode', 0, 2500); console.log(JSON.stringify(r)); expect(r.codes.length).toBeGreaterThan(0) })
it('128 upright', async () => { const r = await scan('ZC-1', 'Code128', 0, 2500); expect(r.codes.length).toBeGreaterThan(0) })
it('128 sideways', async () => { const r = await scan('ZC-1', 'Code128', 90, 4000); expect(r.codes.length).toBeGreaterThan(0) })
it('dead worker', async () => {
  const Real = Worker
  vi.stubGlobal('Worker', class extends Real { constructor() { super('/no-such-file.js', { type: 'module' }) } })
  const d = createWasmDecoder()
  await new Promise((r) => setTimeout(r, 500))
  const answer = await Promise.race([d.read(new ImageData(100, 100), { tryHarder: false }).then(() => 'read', () => 'rejected'), new Promise((r) => setTimeout(() => r('hangs'), 3000))])
  vi.unstubAllGlobals()
  expect(answer).toBe('rejected')
})
it('gbk', async () => {
  const bytes = new Uint8Array([0xd7,0xca,0xb2,0xfa,0xb1,0xe0,0xba,0xc5,0x3a,0x5a,0x43,0x2d,0x37,0xcc,0xa8,0xca,0xbd,0xb5,0xe7,0xc4,0xd4])
  const cam = camera(); await draw(cam.context, bytes, 'QRCode')
  const d = createWasmDecoder()
  console.log('GBK', JSON.stringify(await d.read(cam.context.getImageData(0, 0, 1280, 720), { tryHarder: false })))
  await draw(cam.context, '资产编号:ZC-7;名称:台式电脑', 'QRCode')
  console.log('UTF8', JSON.stringify(await d.read(cam.context.getImageData(0, 0, 1280, 720), { tryHarder: false })))
  for (const size of [360, 120, 60]) for (const hard of [false, true]) {
    const t: number[] = []
    await draw(cam.context, 'ZC-20230042', 'Code128', 0, 1024, 576, size)
    let last: unknown
    for (let i = 0; i < 15; i++) { const p = cam.context.getImageData(0, 0, 1024, 576); const a = performance.now(); last = await d.read(p, { tryHarder: hard }); t.push(performance.now() - a) }
    t.sort((a, b) => a - b); console.log('128', size, hard, t[7]!.toFixed(1), t[14]!.toFixed(1), JSON.stringify(last))
    await draw(cam.context, 'ZC-20230042', 'QRCode', 0, 1024, 576, size)
    const u: number[] = []
    for (let i = 0; i < 15; i++) { const p = cam.context.getImageData(0, 0, 1024, 576); const a = performance.now(); last = await d.read(p, { tryHarder: hard }); u.push(performance.now() - a) }
    u.sort((a, b) => a - b); console.log('QR', size, hard, u[7]!.toFixed(1), u[14]!.toFixed(1), JSON.stringify(last))
  }
  // noise
  const noise = () => { const p = new ImageData(1024, 576); for (let i = 0; i < p.data.length; i += 4) { const v = Math.random() * 255; p.data[i] = p.data[i+1] = p.data[i+2] = v; p.data[i+3] = 255 } return p }
  for (const hard of [false, true]) { const t: number[] = []; for (let i = 0; i < 7; i++) { const p = noise(); const a = performance.now(); await d.read(p, { tryHarder: hard }); t.push(performance.now() - a) } t.sort((a,b)=>a-b); console.log('noise', hard, t[3]!.toFixed(1), t[6]!.toFixed(1)) }
})
