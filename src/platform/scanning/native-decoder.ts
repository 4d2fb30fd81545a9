import type { CodeFormat, ReadCode } from './contract.ts'
import type { Decoder } from './decoder.ts'
import { inTime } from './in-time.ts'
import { proofPicture, proofText } from './proof-picture.ts'

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

/** Bytes in an encoding it did not recognise: labels printed by older systems hold Chinese in GB18030. */
const garbled = /[\u0080-\u00ff\ufffd]/

/** Milliseconds. */
const patience = 5000

/**
 * The browser's own decoder, where it covers the two formats labels are printed in and proves that it reads: a phone without
 * its maker's services lists every format and finds nothing, without a word. Null otherwise.
 */
export async function createNativeDecoder(): Promise<Decoder | null> {
  const detectorClass = (globalThis as { BarcodeDetector?: NativeDetectorClass }).BarcodeDetector
  if (!detectorClass) return null
  try {
    const supported = await inTime(detectorClass.getSupportedFormats(), patience)
    if (!supported.includes('qr_code') || !supported.includes('code_128')) return null
    const detector = new detectorClass({
      formats: Object.keys(formats).filter((one) => supported.includes(one)),
    })
    const [proof] = await inTime(detector.detect(proofPicture()), patience)
    if (proof?.rawValue !== proofText) return null
    return {
      async read(picture): Promise<readonly ReadCode[]> {
        const codes = await inTime(detector.detect(picture), patience)
        if (codes.some(({ rawValue }) => garbled.test(rawValue))) throw new Error('an unknown encoding')
        return codes.map(({ rawValue, format }) => ({ text: rawValue, format: formats[format] ?? 'other' }))
      },
      close: () => undefined,
    }
  } catch {
    return null
  }
}
