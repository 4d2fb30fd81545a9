import type * as Library from 'pdfjs-dist/legacy/build/pdf.min.mjs'

type PdfLibrary = typeof Library

/** pdf.js looks for these classes when it starts, even where nothing is drawn. Workers of a browser have them, Node has not. */
class PlainMatrix {
  a = 1
  b = 0
  c = 0
  d = 1
  e = 0
  f = 0

  scaleSelf(x: number, y = x): this {
    this.a *= x
    this.b *= x
    this.c *= y
    this.d *= y
    return this
  }

  translateSelf(x: number, y = 0): this {
    this.e += this.a * x + this.c * y
    this.f += this.b * x + this.d * y
    return this
  }
}

let loading: Promise<PdfLibrary> | null = null

/** Its parser runs in the thread that asks: we are in a worker of our own already, and Node needs none. */
export function loadPdfLibrary(): Promise<PdfLibrary> {
  return (loading ??= load())
}

async function load(): Promise<PdfLibrary> {
  const scope = globalThis as unknown as Record<string, unknown>
  scope['DOMMatrix'] ??= PlainMatrix
  scope['ImageData'] ??= PlainMatrix
  scope['Path2D'] ??= PlainMatrix
  scope['pdfjsWorker'] = await import('pdfjs-dist/legacy/build/pdf.worker.min.mjs')
  return await import('pdfjs-dist/legacy/build/pdf.min.mjs')
}
