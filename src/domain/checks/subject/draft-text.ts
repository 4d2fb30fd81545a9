import type { ParagraphId } from '../../evaluation/records.ts'
import { textsOf } from '../../report/block-texts.ts'
import type { Block } from '../../report/document.ts'
import { buildMeasures } from '../../report/sections/measures.ts'
import { buildOverview } from '../../report/sections/overview.ts'
import { buildProblems } from '../../report/sections/problems.ts'
import { buildSelfEvaluation } from '../../report/sections/self-evaluation.ts'
import { createPlaces } from '../../report-reading/places.ts'
import { readReport } from '../../report-reading/read-report.ts'
import type { CheckPlace } from '../check.ts'
import type { DraftSide, TextSide } from './check-subject.ts'
import { writtenPart } from './text-places.ts'

/** A paragraph of the report, and the record its words come from; null when it was generated. */
interface Piece {
  readonly text: string
  readonly path: string
  readonly record: string | null
  /** Where in the record's text it starts. */
  readonly offset: number
}

function piecesOf(blocks: readonly Block[], draft: DraftSide): readonly Piece[] {
  const { paragraphs } = draft.evaluation
  const reached = new Map<string, number>()
  return blocks.flatMap((block) => {
    const path = ('place' in block ? block.place : undefined) ?? ''
    const id = path.startsWith('profile/') ? (path.slice('profile/'.length) as ParagraphId) : null
    const written = id === null ? '' : (paragraphs[id] ?? '')
    return textsOf(block).map((text): Piece => {
      if (block.kind !== 'paragraph' || written.trim() === '') return { text, path, record: null, offset: 0 }
      const offset = Math.max(0, written.indexOf(text, reached.get(path) ?? 0))
      reached.set(path, offset + text.length)
      return { text, path, record: `paragraph/${id ?? ''}`, offset }
    })
  })
}

function placeIn(piece: Piece | undefined, offset: number, text: string): CheckPlace {
  if (!piece || piece.path === '') return { kind: 'page', section: 'profile', path: 'profile' }
  if (piece.record === null) {
    const section = piece.path === 'problems' ? 'problems' : 'profile'
    return { kind: 'page', section, path: piece.path }
  }
  const start = piece.offset + offset
  const { path, record } = piece
  return {
    kind: 'paragraph',
    section: 'profile',
    path,
    record,
    start,
    end: start + text.length,
    text,
    current: null,
  }
}

/** The report of a draft, of which only the hand-written stretches count; null for systems whose report is a form. */
export function draftText(draft: DraftSide): TextSide | null {
  if (draft.system.subject === 'project') return null
  const blocks = [buildOverview, buildSelfEvaluation, buildProblems, buildMeasures].flatMap((build) =>
    build(draft),
  )
  const pieces = piecesOf(blocks, draft)
  const title = { text: '部门整体支出绩效自评报告', path: '', record: null, offset: 0 }
  const read = readReport([title, ...pieces].map(({ text }) => ({ text })))
  if (!read.ok) return null
  const placeOf = createPlaces(read.value)
  const pieceAt = (at: number): Piece | undefined => pieces[placeOf({ start: at, end: at }).paragraph - 1]
  const isWritten = (at: number): boolean => {
    const piece = pieceAt(at)
    return piece !== undefined && (piece.record !== null || piece.path === 'problems')
  }
  return {
    reading: writtenPart(read.value, isWritten),
    placeOf: (span) => {
      const { paragraph, offset } = placeOf(span)
      return placeIn(pieces[paragraph - 1], offset, read.value.text.slice(span.start, span.end))
    },
    isWritten,
  }
}
