import type { EntryReader } from '../../changes/record-reader.ts'
import { createRecordReader, splitKey } from '../../changes/record-reader.ts'
import type { Entry as TeamworkEntry } from '../../teamwork/read-record.ts'
import { teamworkReaders } from '../../teamwork/read-record.ts'
import type { CoverField, EvaluationRecords, FundSource, ParagraphId } from '../records.ts'
import {
  readAcceptance,
  readFinalisation,
  readLastYear,
  readRectified,
  readToConfirm,
} from './read-checking.ts'
import { readEvidence, readMeasure, readProblem, readProofWaiver } from './read-follow-up.ts'
import { readDeleted, readMeta } from './read-meta.ts'
import { readFund, readFundSource, readProject, readUnit } from './read-money.ts'
import {
  readAdjustment,
  readFact,
  readLedgerLine,
  readNotApplicable,
  readOverride,
  readRating,
} from './read-scoring.ts'
import type { Reader } from '../../values/shape.ts'
import { readTarget } from './read-target.ts'
import { readCoverField, readCoverText, readParagraph, readParagraphId } from './read-texts.ts'

interface Families {
  meta: { readonly id: 'evaluation'; readonly value: EvaluationRecords['meta/evaluation'] }
  deleted: { readonly id: 'deleted'; readonly value: EvaluationRecords['meta/deleted'] }
  finalised: { readonly id: 'finalised'; readonly value: EvaluationRecords['meta/finalised'] }
  cover: { readonly id: CoverField; readonly value: EvaluationRecords[`cover/${string}`] }
  paragraph: { readonly id: ParagraphId; readonly value: EvaluationRecords[`paragraph/${string}`] }
  target: { readonly id: string; readonly value: EvaluationRecords[`target/${string}`] }
  unit: { readonly id: string; readonly value: EvaluationRecords[`unit/${string}`] }
  fund: {
    readonly id: string
    readonly source: FundSource
    readonly value: EvaluationRecords[`fund/${string}/${FundSource}`]
  }
  project: { readonly id: string; readonly value: EvaluationRecords[`project/${string}`] }
  fact: { readonly id: string; readonly value: EvaluationRecords[`fact/${string}`] }
  override: { readonly id: string; readonly value: EvaluationRecords[`override/${string}`] }
  rating: { readonly id: string; readonly value: EvaluationRecords[`rating/${string}`] }
  'not-applicable': { readonly id: string; readonly value: EvaluationRecords[`not-applicable/${string}`] }
  adjustment: { readonly id: string; readonly value: EvaluationRecords[`adjustment/${string}`] }
  ledger: {
    readonly id: string
    readonly key: string
    readonly value: EvaluationRecords[`ledger/${string}/${string}`]
  }
  problem: { readonly id: string; readonly value: EvaluationRecords[`problem/${string}`] }
  measure: { readonly id: string; readonly value: EvaluationRecords[`measure/${string}`] }
  evidence: { readonly id: string; readonly value: EvaluationRecords[`evidence/${string}`] }
  'check-acceptance': {
    readonly id: string
    readonly value: EvaluationRecords[`check-acceptance/${string}/${string}`]
  }
  'to-confirm': { readonly id: string; readonly value: EvaluationRecords[`to-confirm/${string}`] }
  rectified: { readonly id: string; readonly value: EvaluationRecords[`rectified/${string}`] }
  'last-year': { readonly id: string; readonly value: EvaluationRecords[`last-year/${string}`] }
  'proof-waiver': { readonly id: string; readonly value: EvaluationRecords[`proof-waiver/${string}`] }
  teamwork: { readonly id: string; readonly value: TeamworkEntry }
}

export type Family = keyof Families
export type Entry<F extends Family = Family> = { [K in F]: { readonly family: K } & Families[K] }[F]

/** A family whose key is `<kind>/<id>`, where any id will do. */
function byId<F extends Family>(family: F, read: Reader<Families[F]['value']>): EntryReader<Entry> {
  return (id, value) => {
    const content = id === '' ? undefined : read(value)
    return content === undefined ? undefined : ({ family, id, value: content } as Entry)
  }
}

/** A family whose ids are a closed list. */
function byKnownId<F extends Family>(
  family: F,
  readId: Reader<string>,
  read: Reader<Families[F]['value']>,
): EntryReader<Entry> {
  return (id, value) => (readId(id) === undefined ? undefined : byId(family, read)(id, value))
}

/** Read here only to tell what this version cannot read; `readTeamwork` hands it over. */
const besides = Object.fromEntries(
  Object.entries(teamworkReaders).map(([kind, read]): [string, EntryReader<Entry>] => [
    kind,
    (id, json) => {
      const value = read(id, json)
      return value && { family: 'teamwork', id, value }
    },
  ]),
)

const readers: Readonly<Record<string, EntryReader<Entry>>> = {
  meta: (rest, value) => {
    if (rest === 'evaluation') return byId('meta', readMeta)(rest, value)
    if (rest === 'finalised') return byId('finalised', readFinalisation)(rest, value)
    return rest === 'deleted' ? byId('deleted', readDeleted)(rest, value) : undefined
  },
  cover: byKnownId('cover', readCoverField, readCoverText),
  paragraph: byKnownId('paragraph', readParagraphId, readParagraph),
  target: byId('target', readTarget),
  unit: byId('unit', readUnit),
  fund: (rest, json) => {
    const [id, name] = splitKey(rest)
    const source = readFundSource(name)
    const value = readFund(json)
    return id && source && value ? { family: 'fund', id, source, value } : undefined
  },
  project: byId('project', readProject),
  fact: byId('fact', readFact),
  override: byId('override', readOverride),
  rating: byId('rating', readRating),
  'not-applicable': byId('not-applicable', readNotApplicable),
  adjustment: byId('adjustment', readAdjustment),
  ledger: (rest, json) => {
    const [id, key] = splitKey(rest)
    const value = readLedgerLine(json)
    return id && key && value ? { family: 'ledger', id, key, value } : undefined
  },
  problem: byId('problem', readProblem),
  measure: byId('measure', readMeasure),
  evidence: byId('evidence', readEvidence),
  'check-acceptance': byId('check-acceptance', readAcceptance),
  'to-confirm': byId('to-confirm', readToConfirm),
  rectified: byId('rectified', readRectified),
  'last-year': byId('last-year', readLastYear),
  'proof-waiver': byId('proof-waiver', readProofWaiver),
  ...besides,
}

/** What a head says; null when this version cannot read it. */
export const readRecord = createRecordReader(readers)
