import type { PlaceOf } from '../places.ts'
import type { StatedGrade } from '../report-reading.ts'

const grade = '优秀|优|良好|良|中等|中|低|差|不合格|基本合格|合格'
const pattern = new RegExp(
  `((?:绩效|评价|评定|自评|考核|综合|结果)*等级(?:评定)?|评定|评价结果|自评结果)\\s*(?:评?为|是|：|:)\\s*(?:[“"‘](${grade})[”"’]|(${grade})(?=[，。；、（(\\s]|等?级|$))`,
  'gm',
)

/** Every 绩效等级为“优”, with its label as written. */
export function readGrades(text: string, placeOf: PlaceOf): readonly StatedGrade[] {
  return [...text.matchAll(pattern)].map((match) => {
    const [whole, label = '', quoted, plain] = match
    const value = quoted ?? plain ?? ''
    const start = match.index + whole.lastIndexOf(value)
    return { value, label, place: placeOf({ start, end: start + value.length }) }
  })
}
