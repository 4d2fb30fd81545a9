import { describe, expect, it } from 'vitest'
import { distFiles, distText } from './dist-files.ts'

/** Names that look like addresses and are never asked for. */
const names: readonly (readonly [pattern: RegExp, reason: string])[] = [
  [/^https:\/\/json-schema\.org\//, 'the name of a JSON Schema dialect'],
  [/^http:\/\/www\.w3\.org\//, 'XML namespaces'],
  [/^http:\/\/ns\.adobe\.com\//, 'XML namespace of PDF metadata'],
  [/^http:\/\/(schemas|sheetjs)\.openxmlformats\.org\//, 'XML namespaces of spreadsheets'],
  [/^http:\/\/schemas\.microsoft\.com\/office\//, 'XML namespaces of spreadsheets'],
  [/^http:\/\/purl\.(oclc\.org\/ooxml|org\/dc)\//, 'XML namespaces of spreadsheets'],
  [/^http:\/\/www\.wps\.cn\/officeDocument\//, 'XML namespaces of spreadsheets'],
  [/^http:\/\/www\.xfa\.org\/schema\//, 'XML namespaces of forms in a PDF'],
  [/^http:\/\/jspdf\.default\.namespaceuri\/$/, 'XML namespace of PDF metadata'],
  [/^https?:\/\/(github\.com|bit\.ly|tinyurl\.com)\/[\w./#-]*$/, 'help texts in errors of libraries'],
  [/^https:\/\/answers\.microsoft\.com\/en-us\//, 'the text of an error of the Word library'],
  [/^https:\/\/vuejs\.org\/error-reference\//, 'the text of an error'],
  [/^https?:\/\/(тест|x|foo\.bar|example\.com)$/, 'what libraries try the address parser of the browser on'],
  [/^http:\/\/\$\{\w+\}$/, 'the scheme of a link in a PDF that was written without one; no link is followed'],
  [/^https?:\/\/(localhost|base|self|a|_)\b/, 'placeholders that only complete a relative address'],
]

describe('the built app', () => {
  const texts = distFiles().filter(
    (file) => /\.(js|css|html|json|svg|webmanifest)$/.test(file) && !file.startsWith('.'),
  )

  it('names no address on another machine', () => {
    const foreign = texts.flatMap((file) =>
      [...withoutComments(distText(file)).matchAll(/(?:https?:|wss?:)\/\/[^\s"'`)<>\\]+/g)]
        .map((match) => match[0])
        .filter((address) => !names.some(([pattern]) => pattern.test(address)))
        .map((address) => `${file}: ${address}`),
    )
    expect(foreign).toEqual([])
    expect(texts.length).toBeGreaterThan(10)
  })

  it('loads nothing by an address that only leaves out the protocol', () => {
    const loose = texts.flatMap((file) =>
      [...distText(file).matchAll(/(?:src|href)=["']\/\/|url\(["']?\/\//g)].map(() => file),
    )
    expect(loose).toEqual([])
  })
})

/** Licence texts stay in comments of the build; no browser reads them. */
function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/<!--[\s\S]*?-->/g, '')
}
