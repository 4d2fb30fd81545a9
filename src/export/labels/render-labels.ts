import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Label, LabelCode, LabelSheet } from '../../domain/stocktake/labels/label-sheet.ts'
import { labelGrids } from '../../domain/stocktake/labels/label-sheet.ts'
import type { Result } from '../../domain/values/result.ts'
import { fail, ok } from '../../domain/values/result.ts'
import type { Face } from '../pdf/fonts/faces.ts'
import { openFontSet } from '../pdf/fonts/font-set.ts'
import type { FontSource } from '../pdf/fonts/font-source.ts'
import { FontUnavailableError } from '../pdf/fonts/font-source.ts'
import type { Drawing } from '../pdf/layout/page.ts'
import { PdfCanvas } from '../pdf/pdf-canvas.ts'
import { labelCode } from './label-code.ts'
import { labelMeasures, page, placeOf } from './label-geometry.ts'
import { ellipsis, printedText } from './label-text.ts'
import { cutLines, layoutLabel } from './layout-label.ts'

export interface LabelParts {
  readonly fonts: FontSource
  /** Pages done of all pages. */
  readonly onProgress?: (done: number, total: number) => void
  /** UTC instant written as the creation date. */
  readonly createdAt: string
}

interface CodedLabel {
  readonly label: Label
  readonly code: LabelCode
}

/**
 * Renders labels as PDF. Problems: `labels-empty`; `label-code-too-long` with `payload`, when its squares would be too small
 * to be read; `characters-without-glyph` with `characters`; `fonts-unavailable` with `file`.
 */
export async function renderLabels(sheet: LabelSheet, parts: LabelParts): Promise<Result<Uint8Array>> {
  if (sheet.labels.length === 0) return fail('labels-empty')
  const coded = codeAll(sheet)
  if (!coded.ok) return coded
  try {
    return await draw(sheet, coded.value, parts)
  } catch (error) {
    if (error instanceof FontUnavailableError) return fail('fonts-unavailable', { file: error.file })
    throw error
  }
}

function codeAll({ labels, size }: LabelSheet): Result<readonly CodedLabel[]> {
  const coded: CodedLabel[] = []
  for (const label of labels) {
    const code = labelCode(label.payload, size)
    if (!code) return fail('label-code-too-long', { payload: label.payload })
    coded.push({ label, code })
  }
  return ok(coded)
}

async function draw(
  sheet: LabelSheet,
  labels: readonly CodedLabel[],
  parts: LabelParts,
): Promise<Result<Uint8Array>> {
  const { fonts, missing } = await openFontSet(parts.fonts, charactersOf(sheet))
  if (!fonts) return fail('characters-without-glyph', { characters: missing.join('') })
  const grid = labelGrids[sheet.size]
  const perPage = grid.columns * grid.rows
  const skip = Math.max(0, sheet.skip) % perPage
  const pages = Math.ceil((skip + labels.length) / perPage)
  const canvas = new PdfCanvas({
    title: sheet.title,
    author: '',
    subject: '',
    createdAt: parts.createdAt,
    fileId: bytesToHex(sha256(utf8ToBytes(JSON.stringify(sheet)))).slice(0, 32),
  })
  for (let number = 0; number < pages; number += 1) {
    const drawings: Drawing[] = []
    const first = Math.max(0, number * perPage - skip)
    const last = (number + 1) * perPage - skip
    labels.slice(first, last).forEach(({ label, code }, index) => {
      const place = {
        ...placeOf(grid, (first + skip + index) % perPage),
        grid,
        measures: labelMeasures[sheet.size],
      }
      if (sheet.cutLines) drawings.push(...cutLines(place))
      drawings.push(...layoutLabel(label, code, place, fonts))
    })
    canvas.addPage({ geometry: page, drawings, numbered: false })
    parts.onProgress?.(number + 1, pages)
  }
  return ok(canvas.finish())
}

function charactersOf({ labels }: LabelSheet): ReadonlyMap<Face, ReadonlySet<string>> {
  const [first, other] = [new Set([ellipsis]), new Set([ellipsis])]
  for (const { lines } of labels)
    lines
      .map(printedText)
      .filter((text) => text !== '')
      .forEach((text, index) => {
        for (const character of text) (index === 0 ? first : other).add(character)
      })
  return new Map([
    ['hei', first],
    ['song', other],
  ])
}
