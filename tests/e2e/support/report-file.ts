import { readFileSync } from 'node:fs'
import type { Locator } from '@playwright/test'
import { buildDocx, paragraph } from '../../intake/report/support/build-docx.ts'

/** The report with the reference figures as a word processor keeps it: the lines that a page had cut are whole again. */
export function referenceDocx(): Buffer {
  const text = readFileSync('tests/fixtures/reference-report.txt', 'utf8')
  const lines = text
    .replace(/(万|负责监|设立与|尽快启|一级指)\n\n/g, '$1')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return Buffer.from(buildDocx({ body: lines.map((line) => paragraph(line)).join('') }))
}

/** As from the file manager of a computer: the file is let go over this place. */
export async function drop(target: Locator, name: string, bytes: Buffer): Promise<void> {
  const data = await target.page().evaluateHandle(
    ({ fileName, base64 }) => {
      const transfer = new DataTransfer()
      const content = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
      transfer.items.add(new File([content], fileName))
      return transfer
    },
    { fileName: name, base64: bytes.toString('base64') },
  )
  await target.dispatchEvent('drop', { dataTransfer: data })
}
