import type { EntryReader } from '../../changes/record-reader.ts'
import { createRecordReader, splitKey } from '../../changes/record-reader.ts'
import { fromKeyPart } from '../../stocktake/records.ts'
import type { Reader } from '../../values/shape.ts'
import type { ReviewRecords, ReviewSide } from '../records.ts'
import {
  readCheckedFact,
  readCheckedLine,
  readCheckedScore,
  readCheckedTarget,
  readPhoto,
  readVerdict,
} from './read-checking.ts'
import { readFinding, readReply, readSettlement } from './read-finding.ts'
import {
  readAssignment,
  readClaim,
  readDeleted,
  readMember,
  readMeta,
  readPlan,
  readSide,
  readSignature,
  readStage,
} from './read-plan.ts'

interface Families {
  meta: ReviewRecords['meta/review']
  deleted: ReviewRecords['meta/review-deleted']
  stage: ReviewRecords['review-stage/current']
  claim: ReviewRecords['review-claim/current']
  plan: ReviewRecords['review-plan/current']
  member: ReviewRecords[`review-member/${string}`]
  assignment: ReviewRecords[`review-assignment/${string}`]
  verdict: ReviewRecords[`verdict/${string}`]
  fact: ReviewRecords[`checked-fact/${string}`]
  target: ReviewRecords[`checked-target/${string}`]
  /** With the key of its line. */
  line: ReviewRecords[`checked-ledger/${string}/${string}`] & { readonly key: string }
  score: ReviewRecords[`checked-score/${string}`]
  photo: ReviewRecords[`review-photo/${string}`]
  finding: ReviewRecords[`finding/${string}`]
  reply: ReviewRecords[`finding-reply/${string}/${string}`] & { readonly round: number }
  settlement: ReviewRecords[`finding-settlement/${string}/${string}`] & { readonly round: number }
  signature: ReviewRecords[`review-signature/${ReviewSide}/${string}`] & { readonly side: ReviewSide }
}

export type Family = keyof Families
export type Entry<F extends Family = Family> = {
  [K in F]: { readonly family: K; readonly id: string; readonly value: Families[K] }
}[F]

/** `id` is what the key says behind the kind, decoded where it is a finding. */
function entry<F extends Family>(family: F, id: string, value: Families[F] | undefined): Entry | undefined {
  return id === '' || value === undefined ? undefined : ({ family, id, value } as Entry)
}

function byId<F extends Family>(family: F, read: Reader<Families[F]>): EntryReader<Entry> {
  return (id, value) => entry(family, id, read(value))
}

function only<F extends Family>(name: string, family: F, read: Reader<Families[F]>): EntryReader<Entry> {
  return (rest, value) => (rest === name ? entry(family, rest, read(value)) : undefined)
}

const roundPattern = /^[1-9]\d{0,3}$/

/** `<finding>/<round>` */
function inRound<F extends 'reply' | 'settlement'>(
  family: F,
  read: Reader<Omit<Families[F], 'round'>>,
): EntryReader<Entry> {
  return (rest, json) => {
    const [finding, round] = splitKey(rest)
    const value = read(json)
    if (!value || !roundPattern.test(round)) return undefined
    return entry(family, fromKeyPart(finding), { ...value, round: Number(round) } as Families[F])
  }
}

const readers: Readonly<Record<string, EntryReader<Entry>>> = {
  meta: (rest, value) =>
    rest === 'review'
      ? entry('meta', rest, readMeta(value))
      : only('review-deleted', 'deleted', readDeleted)(rest, value),
  'review-stage': only('current', 'stage', readStage),
  'review-claim': only('current', 'claim', readClaim),
  'review-plan': only('current', 'plan', readPlan),
  'review-member': byId('member', readMember),
  'review-assignment': byId('assignment', readAssignment),
  verdict: byId('verdict', readVerdict),
  'checked-fact': byId('fact', readCheckedFact),
  'checked-target': byId('target', readCheckedTarget),
  'checked-ledger': (rest, json) => {
    const [code, key] = splitKey(rest)
    const value = readCheckedLine(json)
    return value && key !== '' ? entry('line', code, { ...value, key }) : undefined
  },
  'checked-score': byId('score', readCheckedScore),
  'review-photo': byId('photo', readPhoto),
  finding: (part, value) =>
    part.includes('/') ? undefined : entry('finding', fromKeyPart(part), readFinding(value)),
  'finding-reply': inRound('reply', readReply),
  'finding-settlement': inRound('settlement', readSettlement),
  'review-signature': (rest, json) => {
    const [name, id] = splitKey(rest)
    const side = readSide(name)
    const value = readSignature(json)
    return side && value ? entry('signature', id, { ...value, side }) : undefined
  },
}

/** What a head says; null when this version cannot read it. */
export const readRecord = createRecordReader(readers)
