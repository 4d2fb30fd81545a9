import { parseIsoDate } from '../../values/iso-date.ts'
import type { IsoDate } from '../../values/iso-date.ts'
import type { Reader } from '../../values/shape.ts'
import { anyText, listOf, oneOf, shape, textList, truth, wholeNumber } from '../../values/shape.ts'
import type {
  InUseRecord,
  MemberRecord,
  MemberRole,
  RoomRecord,
  RoundCoverage,
  RoundRecord,
  ScopeRecord,
  SignatureRecord,
  StageRecord,
  StocktakeMeta,
  TextId,
} from '../records.ts'
import { readUseStatus } from './read-count.ts'

const day: Reader<IsoDate> = (value) =>
  typeof value === 'string' ? (parseIsoDate(value) ?? undefined) : undefined

export const readMeta: Reader<StocktakeMeta> = shape<StocktakeMeta>({
  kind: oneOf('stocktake'),
  name: anyText,
  unitName: anyText,
  fiscalYear: wholeNumber(0),
  baseDate: day,
  practice: truth,
})

export const readDeleted: Reader<true> = oneOf<true>(true)

export const readStage: Reader<StageRecord> = shape<StageRecord>({
  stage: oneOf('preparing', 'counting', 'settling', 'confirmed'),
  reason: anyText,
})

export const readScope: Reader<ScopeRecord> = shape<ScopeRecord>({
  field: oneOf('all', 'department', 'room', 'category'),
  values: textList,
})

export const readInUse: Reader<InUseRecord> = shape<InUseRecord>({ statuses: listOf(readUseStatus) })

const readRole: Reader<MemberRole> = oneOf('counter', 'reviewer', 'supervisor')

export const readMember: Reader<MemberRecord> = shape<MemberRecord>({
  name: anyText,
  roles: listOf(readRole),
  order: anyText,
})

type Coverage<K extends RoundCoverage['kind']> = Extract<RoundCoverage, { kind: K }>

const readCoverage: Reader<RoundCoverage> = (value) =>
  shape<Coverage<'all'>>({ kind: oneOf('all') })(value) ??
  shape<Coverage<'assets'>>({ kind: oneOf('assets'), assets: textList })(value) ??
  shape<Coverage<'sample'>>({ kind: oneOf('sample'), seed: anyText, size: wholeNumber(0) })(value)

export const readRound: Reader<RoundRecord> = shape<RoundRecord>({
  kind: oneOf('first', 'second', 'sample'),
  name: anyText,
  coverage: readCoverage,
  blind: truth,
  order: anyText,
})

export const readRoom: Reader<RoomRecord> = shape<RoomRecord>({ members: textList })

export const readSignature: Reader<SignatureRecord> = shape<SignatureRecord>({
  role: readRole,
  name: anyText,
  blob: anyText,
  digest: anyText,
  at: anyText,
})

export const readTextId: Reader<TextId> = oneOf('basis', 'method', 'findings', 'treatment')

export const readText: Reader<{ readonly text: string }> = shape<{ readonly text: string }>({ text: anyText })
