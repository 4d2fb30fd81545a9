import type { CodeFormat, ReadCode } from './contract.ts'
import type { Decoder } from './decoder.ts'

interface DetectedCode {
  readonly rawValue: string
  readonly format: string
}

interface NativeDetector {
  detect(picture: ImageData): Promise<readonly DetectedCode[]>
}

interface NativeDetectorClass {
  new (options: { readonly formats: readonly string[] }): NativeDetector
  getSupportedFormats(): Promise<readonly string[]>
}

const formats: Readonly<Record<string, CodeFormat>> = {
  qr_code: 'qr',
  code_128: 'code-128',
  code_39: 'code-39',
  ean_13: 'ean-13',
  data_matrix: 'data-matrix',
}

/** The browser's own decoder, where it covers the two formats labels are printed in; null otherwise. */
export async function createNativeDecoder(): Promise<Decoder | null> {
  const detectorClass = (globalThis as { BarcodeDetector?: NativeDetectorClass }).BarcodeDetector
  if (!detectorClass) return null
  try {
    const supported = await detectorClass.getSupportedFormats()
    if (!supported.includes('qr_code') || !supported.includes('code_128')) return null
    const detector = new detectorClass({
      formats: Object.keys(formats).filter((one) => supported.includes(one)),
    })
    return {
      async read(picture): Promise<readonly ReadCode[]> {
        const codes = await detector.detect(picture)
        return codes.map(({ rawValue, format }) => ({ text: rawValue, format: formats[format] ?? 'other' }))
      },
      close: () => undefined,
    }
  } catch {
    return null
  }
}
