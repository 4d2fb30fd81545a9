import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const tools = ['pdftotext', 'pdffonts', 'pdftoppm', 'pdfinfo', 'qpdf']
const missing = tools.filter((tool) => spawnSync(tool, ['--version']).error !== undefined)

/**
 * PDFs are judged by independent readers, not by our own code. Without them these tests prove nothing, so on CI their absence
 * is a failure, and elsewhere it is said aloud.
 */
export const pdfToolsReady = missing.length === 0
if (!pdfToolsReady) {
  const message = `PDF tests need ${missing.join(', ')} (Debian: apt-get install poppler-utils qpdf)`
  if (process.env['CI'] === 'true') throw new Error(message)
  process.stderr.write(`\n!!! ${message}: PDF TESTS ARE SKIPPED !!!\n`)
}

export interface PdfFile {
  readonly path: string
  readonly folder: string
}

export function savePdf(bytes: Uint8Array): PdfFile {
  const folder = mkdtempSync(join(tmpdir(), 'jijian-pdf-'))
  const path = join(folder, 'report.pdf')
  writeFileSync(path, bytes)
  return { path, folder }
}

/** For those who look at a thousand of them. */
export function removePdf({ folder }: PdfFile): void {
  rmSync(folder, { recursive: true, force: true })
}

function run(
  tool: string,
  ...args: readonly string[]
): { stdout: string; stderr: string; status: number | null } {
  const { stdout, stderr, status } = spawnSync(tool, [...args], { encoding: 'utf8', maxBuffer: 1 << 28 })
  return { stdout, stderr, status }
}

/** In drawing order, pages ended by form feeds; whatever the reader complains about is an error. */
export function textOf(pdf: PdfFile): { readonly text: string; readonly complaints: string } {
  const { stdout, stderr } = run('pdftotext', '-raw', '-enc', 'UTF-8', pdf.path, '-')
  return { text: stdout, complaints: stderr }
}

export interface EmbeddedFont {
  readonly name: string
  readonly embedded: boolean
  readonly subset: boolean
  readonly unicode: boolean
}

export function fontsOf(pdf: PdfFile): readonly EmbeddedFont[] {
  return run('pdffonts', pdf.path)
    .stdout.split('\n')
    .slice(2)
    .filter(Boolean)
    .map((line) => {
      const flags = /\s(yes|no)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+$/.exec(line)
      return {
        name: line.split(/\s+/)[0] ?? '',
        embedded: flags?.[1] === 'yes',
        subset: flags?.[2] === 'yes',
        unicode: flags?.[3] === 'yes',
      }
    })
}

export function qpdfCheck(pdf: PdfFile): { readonly status: number | null; readonly output: string } {
  const { stdout, stderr, status } = run('qpdf', '--check', pdf.path)
  return { status, output: stdout + stderr }
}

export function informationOf(pdf: PdfFile): Readonly<Record<string, string>> {
  const lines = run('pdfinfo', pdf.path).stdout.split('\n')
  return Object.fromEntries(
    lines.map((line) => [line.split(':')[0], line.slice(line.indexOf(':') + 1).trim()]),
  )
}

interface QpdfOutline {
  readonly title: string
  readonly destpageposfrom1: number
  readonly kids: readonly QpdfOutline[]
}

export interface FoundBookmark {
  readonly level: number
  readonly title: string
  readonly page: number
}

/** The outline in reading order, as qpdf walks it. */
export function bookmarksOf(pdf: PdfFile): readonly FoundBookmark[] {
  const json = JSON.parse(run('qpdf', '--json', '--json-key=outlines', pdf.path).stdout) as {
    readonly outlines: readonly QpdfOutline[]
  }
  const walk = (outlines: readonly QpdfOutline[], level: number): readonly FoundBookmark[] =>
    outlines.flatMap(({ title, destpageposfrom1: page, kids }) => [
      { level, title, page },
      ...walk(kids, level + 1),
    ])
  return walk(json.outlines, 1)
}

/** Objects as qpdf sees them, uncompressed. */
export function objectsOf(pdf: PdfFile): string {
  const output = join(pdf.folder, 'plain.pdf')
  run('qpdf', '--qdf', '--object-streams=disable', pdf.path, output)
  return readFileSync(output, 'latin1')
}

export interface TextLine {
  readonly page: number
  readonly pageWidth: number
  readonly pageHeight: number
  readonly text: string
  readonly xMin: number
  readonly xMax: number
  readonly yMin: number
  readonly yMax: number
}

/** Words with their places, in points from the upper left. */
export function wordsOf(pdf: PdfFile): readonly TextLine[] {
  const html = run('pdftotext', '-raw', '-bbox', pdf.path, '-').stdout
  return html
    .split('<page ')
    .slice(1)
    .flatMap((page, index) => {
      const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(page) ?? []
      return [
        ...page.matchAll(
          /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)<\/word>/g,
        ),
      ].map(([, xMin, yMin, xMax, yMax, text = '']) => ({
        page: index + 1,
        pageWidth: Number(width),
        pageHeight: Number(height),
        text: text
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&amp;', '&')
          .replaceAll('&quot;', '"'),
        xMin: Number(xMin),
        xMax: Number(xMax),
        yMin: Number(yMin),
        yMax: Number(yMax),
      }))
    })
}

/** The lines of each page: words of about one height, joined from left to right. */
export function linesOf(pdf: PdfFile): readonly TextLine[] {
  const lines: TextLine[] = []
  for (const word of wordsOf(pdf)) {
    const last = lines.at(-1)
    const joins =
      last && last.page === word.page && Math.abs(last.yMin - word.yMin) < 6 && word.xMin >= last.xMax - 17
    if (joins) lines[lines.length - 1] = { ...last, text: last.text + word.text, xMax: word.xMax }
    else lines.push(word)
  }
  return lines
}

export interface PagePicture {
  readonly width: number
  readonly height: number
  /** 0 black to 255 white. */
  at(x: number, y: number): number
}

/** Grey pictures of the pages, one pixel per point and a half. */
export function picturesOf(pdf: PdfFile, dotsPerInch = 108): readonly PagePicture[] {
  const prefix = join(pdf.folder, 'page')
  run('pdftoppm', '-gray', '-r', String(dotsPerInch), pdf.path, prefix)
  const pages = Number(informationOf(pdf)['Pages'])
  const digits = String(pages).length
  return Array.from({ length: pages }, (_, index) =>
    readPgm(readFileSync(`${prefix}-${String(index + 1).padStart(digits, '0')}.pgm`)),
  )
}

function readPgm(file: Buffer): PagePicture {
  const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(file.subarray(0, 64).toString('latin1'))
  if (!header) throw new Error('not a PGM picture')
  const [width, height] = [Number(header[1]), Number(header[2])]
  const pixels = file.subarray(header[0].length)
  return { width, height, at: (x, y) => pixels[y * width + x] ?? 255 }
}

/** Whether anything dark is drawn inside a box given in points. */
export function hasInk(picture: PagePicture, box: TextLine): boolean {
  const scale = picture.width / box.pageWidth
  for (let y = Math.floor(box.yMin * scale); y <= Math.ceil(box.yMax * scale); y += 1)
    for (let x = Math.floor(box.xMin * scale); x <= Math.ceil(box.xMax * scale); x += 1)
      if (picture.at(x, y) < 140) return true
  return false
}
