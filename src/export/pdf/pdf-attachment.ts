import { zlibSync } from 'fflate'
import type { PdfAttachment } from './contract.ts'
import { utf16Hex } from './pdf-font.ts'
import type { ObjectWriter } from './pdf-outline.ts'

const description = '绩简填报数据'

/** Writes an associated file (ISO 32000-2, 14.13; PDF/A-3) and gives its entries of the catalogue. */
export function attachmentObjects({ name, bytes }: PdfAttachment, writer: ObjectWriter): string {
  const type = name.endsWith('.zip') ? 'zip' : 'json'
  const packed = binaryString(zlibSync(bytes))
  const stream = writer.begin()
  writer.write(
    `<< /Type /EmbeddedFile /Subtype /application#2F${type} /Filter /FlateDecode /Length ${packed.length} ` +
      `/Params << /Size ${bytes.length} >> >>`,
  )
  writer.write('stream')
  writer.write(packed)
  writer.write('endstream')
  writer.write('endobj')
  const file = writer.begin()
  writer.write(
    `<< /Type /Filespec /F (${name}) /UF (${name}) /AFRelationship /Source ` +
      `/Desc <FEFF${utf16Hex(description)}> /EF << /F ${stream} 0 R /UF ${stream} 0 R >> >>`,
  )
  writer.write('endobj')
  return `/Names << /EmbeddedFiles << /Names [(${name}) ${file} 0 R] >> >> /AF [${file} 0 R]`
}

function binaryString(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 0x8000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return text
}
