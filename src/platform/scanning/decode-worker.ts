import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url'
import { codeText } from './code-text.ts'
import type { CodeFormat } from './contract.ts'
import type { FromDecodeWorker, ToDecodeWorker } from './decode-messages.ts'

/** What a module worker offers, as far as it is used here. */
interface WorkerScope {
  postMessage(message: FromDecodeWorker): void
  addEventListener(type: 'message', listener: (event: MessageEvent<ToDecodeWorker>) => void): void
}

const scope = globalThis as unknown as WorkerScope

// Our own copy: the library would fetch it from another machine, and offline that is nowhere. It loads while the camera
// opens; that it cannot is told with the first picture.
prepareZXingModule({ overrides: { locateFile: () => wasmUrl }, fireImmediately: true }).catch(() => undefined)

const formats: readonly (readonly [prefix: string, format: CodeFormat])[] = [
  ['QRCode', 'qr'],
  ['Code128', 'code-128'],
  ['Code39', 'code-39'],
  ['EAN13', 'ean-13'],
  ['DataMatrix', 'data-matrix'],
]

/** The library names models and subsets: QRCodeModel2, Code39Std. */
function formatOf(name: string): CodeFormat {
  return formats.find(([prefix]) => name.startsWith(prefix))?.[1] ?? 'other'
}

scope.addEventListener('message', ({ data }) => void answer(data))

async function answer({ id, picture, tryHarder }: ToDecodeWorker): Promise<void> {
  try {
    const codes = await readBarcodes(picture, {
      formats: ['QRCode', 'Code128', 'Code39', 'EAN13', 'DataMatrix'],
      tryHarder,
      tryRotate: tryHarder,
      // Light on dark, as etched into metal plates.
      tryInvert: tryHarder,
      maxNumberOfSymbols: 8,
      textMode: 'Plain',
      characterSet: 'GB18030',
    })
    scope.postMessage({
      id,
      codes: codes
        .filter(({ isValid }) => isValid)
        .map((code) => ({ text: codeText(code), format: formatOf(code.format) })),
    })
  } catch (error) {
    scope.postMessage({ id, failed: error instanceof Error ? error.message : String(error) })
  }
}
