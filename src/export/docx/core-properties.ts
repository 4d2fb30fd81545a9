import type { ReportDocument } from '../../domain/report/document.ts'
import { cleanText } from '../../domain/report/document-text.ts'

/** Document information with a given date: the library would write the present moment. */
export function coreProperties({ title, author, subject }: ReportDocument, createdAt: string): string {
  const instant = new Date(createdAt).toISOString().replace(/\.\d+Z$/, 'Z')
  const date = (name: string): string =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${instant}</dcterms:${name}>`
  const text = (name: string, value: string): string => `<${name}>${escaped(cleanText(value))}</${name}>`
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    text('dc:title', title),
    text('dc:subject', subject),
    text('dc:creator', author),
    text('cp:lastModifiedBy', author),
    date('created'),
    date('modified'),
    '</cp:coreProperties>',
  ].join('')
}

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign)
}
