import type { CheckPlace } from '../check.ts'
import type { CheckRule, Comparison } from '../rule.ts'
import { outcomeOf } from '../rule.ts'
import type { CheckSubject } from '../subject/check-subject.ts'

/** 2–4 hanzi that name no office: a person. */
const person = /^[\u4e00-\u9fff·]{2,5}$/
const office = /[科室股组处部办会局]$|人员|演练|集体|公开|略|见/
const phone = /1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}|(?:0\d{2,3}[\s-]?)?[2-9]\d{6,7}/

function personal(words: string): 'name' | 'phone' | null {
  const plain = words
    .normalize('NFKC')
    .replace(/[（(].*$/, '')
    .trim()
  if (phone.test(plain)) return 'phone'
  return person.test(plain) && !office.test(plain) ? 'name' : null
}

function finding(kind: string, key: string, place: CheckPlace, severity: 'warning' | 'hint'): Comparison {
  return {
    key,
    severity,
    wording: {
      code: kind === 'name' ? 'personal-name' : kind === 'phone' ? 'personal-phone' : 'personal-identity',
      details: {},
    },
    figures: [],
    places: [place],
  }
}

/** The form asks a draft for name and phone; they must not stay on a copy for the website. */
function ofDraft({ draft }: CheckSubject): readonly Comparison[] {
  if (!draft) return []
  const { filler = '', phone: number = '' } = draft.evaluation.cover
  const place: CheckPlace = { kind: 'page', section: 'cover', path: 'cover' }
  return [filler, number].map((words, index) => {
    const kind = personal(words)
    return kind ? finding(kind, `cover ${index}`, place, 'hint') : { held: '封面无个人信息' }
  })
}

function ofText({ text, draft }: CheckSubject): readonly Comparison[] {
  if (!text) return []
  const { cover, otherNumbers } = text.reading
  const fields = draft
    ? []
    : (['filler', 'phone'] as const).flatMap((field) => {
        const { state, text: words, place } = cover.fields[field]
        const kind = state === 'filled' ? personal(words) : null
        return kind && place ? [{ kind, key: field, place: text.placeOf(place), at: place.start }] : []
      })
  const numbers = otherNumbers.flatMap((number, index) => {
    if (number.kind !== 'phone' && number.kind !== 'identity') return []
    if (cover.fields.phone.place?.start === number.start) return []
    return [
      { kind: number.kind, key: `${number.kind} ${index}`, place: text.placeOf(number), at: number.start },
    ]
  })
  const found = [...fields, ...numbers]
  const seen = found.filter(({ at }, index) => found.findIndex((one) => one.at === at) === index)
  if (seen.length === 0) return [{ held: '正文无姓名、电话和证件号码' }]
  return seen.map(({ kind, key, place }) => finding(kind, key, place, 'warning'))
}

/** [B-20] A public copy names no person, phone or identity number. */
export const personalData: CheckRule = {
  id: 'B-20',
  title: '公开文本不含个人信息',
  severity: 'warning',
  run: (subject) => outcomeOf([...ofDraft(subject), ...ofText(subject)]),
}
