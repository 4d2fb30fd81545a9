import type { NumberedEvidence } from './number-evidence.ts'

/** One file of the 佐证包 and the evidence it comes from. */
export interface PackedFile {
  readonly path: string
  readonly blob: string
  readonly numbered: NumberedEvidence
}

/** What Windows, a zip or a mail server would stumble over, and what would hide the end of a name. */
const forbidden = /[\\/:*?"<>|\p{Cc}\u200E\u200F\u202A-\u202E]/gu
const longestName = 60

/** Files named by 附件编号, indicator and their own name: in a folder they stand in the order of the report. */
export function packageFiles(
  numbered: readonly NumberedEvidence[],
  nameOf: (code: string) => string,
): readonly PackedFile[] {
  return numbered.map((one) => {
    const [first] = one.codes
    const about = first === undefined ? '' : ` ${shortened(fileNamePart(nameOf(first)), 24)}`
    return {
      path: `附件${one.number}${about} ${ownName(one)}`,
      blob: one.item.blob,
      numbered: one,
    }
  })
}

function ownName({ item }: NumberedEvidence): string {
  const clean = fileNamePart(item.name) || '佐证'
  const [, stem = clean, extension = ''] = /^(.*?)(\.[A-Za-z0-9]{1,5})?$/s.exec(clean) ?? []
  return `${shortened(stem, longestName)}${extension || extensionOf(item.mime)}`
}

/** A name that was changed by hand may have lost what tells a computer how to open it. */
function extensionOf(mime: string): string {
  if (mime === 'image/jpeg') return '.jpg'
  return mime === 'application/pdf' ? '.pdf' : ''
}

export function fileNamePart(text: string): string {
  return text
    .replace(forbidden, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
}

function shortened(text: string, length: number): string {
  return [...text].slice(0, length).join('').trim()
}
