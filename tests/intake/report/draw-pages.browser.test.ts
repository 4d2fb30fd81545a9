import { expect, it } from 'vitest'
import { renderPdfInWorker } from '../../../src/export/pdf/start-pdf-render.ts'
import { drawPages } from '../../../src/intake/report/pdf/draw-pages.ts'
import { documentOf } from '../../export/support/office-report.ts'

async function redPhoto(): Promise<Uint8Array> {
  const canvas = new OffscreenCanvas(800, 600)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  context.fillStyle = 'red'
  context.fillRect(0, 0, 800, 600)
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 })
  return new Uint8Array(await blob.arrayBuffer())
}

/** How much of the picture is dark, how much is red, in thousandths. */
async function inkOf(address: string): Promise<{ width: number; dark: number; red: number }> {
  const image = new Image()
  image.src = address
  await image.decode()
  const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  context.drawImage(image, 0, 0)
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
  let [dark, red] = [0, 0]
  for (let at = 0; at < data.length; at += 4) {
    const [r = 0, g = 0] = [data[at], data[at + 1]]
    if (r < 100 && g < 100) dark += 1
    if (r > 180 && g < 80) red += 1
  }
  const share = (count: number): number => Math.round((count * 4000) / data.length)
  return { width: image.naturalWidth, dark: share(dark), red: share(red) }
}

it(
  'pages become pictures one after the other, text and photos on them; cancelling stops',
  { timeout: 60_000 },
  async () => {
    const photo = await redPhoto()
    const rendered = await renderPdfInWorker(
      documentOf(
        { kind: 'title', text: '部门整体支出绩效自评报告' },
        { kind: 'paragraph', text: '这一段文字要在图片里看得见。'.repeat(20) },
        { kind: 'page-break' },
        { kind: 'figure', blob: 'photo', caption: '现场照片', alternative: '' },
      ),
      { blobs: () => Promise.resolve(photo) },
    )
    if (!rendered.ok) throw new Error(JSON.stringify(rendered.problem))
    const file = new File([rendered.value.slice()], '报告.pdf', { type: 'application/pdf' })
    const seen: { readonly address: string; readonly place: string }[] = []
    const onPage = (address: string, number: number, total: number): void =>
      void seen.push({ address, place: `${number}/${total}` })
    expect(await drawPages(file, { onPage, signal: new AbortController().signal })).toEqual({
      ok: true,
      value: null,
    })
    expect(seen.map(({ place }) => place)).toEqual(['1/2', '2/2'])
    const [text, picture] = await Promise.all(seen.map(({ address }) => inkOf(address)))
    expect(text).toMatchObject({ width: 1240, red: 0 })
    expect(text?.dark).toBeGreaterThan(10)
    expect(picture?.red).toBeGreaterThan(100)

    expect(await drawPages(file, { onPage, signal: AbortSignal.abort() })).toMatchObject({
      problem: { code: 'cancelled' },
    })
    const broken = new File(['%PDF-1.7'], '报告.pdf')
    expect(await drawPages(broken, { onPage, signal: new AbortController().signal })).toMatchObject({
      problem: { code: 'report-unreadable' },
    })
    expect(seen).toHaveLength(2)
  },
)
