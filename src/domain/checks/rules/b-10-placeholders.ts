import type { CheckRule, Comparison } from '../rule.ts'
import { outcomeOf } from '../rule.ts'
import { matchesIn, writtenSentences } from '../sentences.ts'
import type { TextSide } from '../subject/check-subject.ts'

const placeholder =
  /[（(]\s*(?:限|不超过)?\s*\d{2,4}\s*字(?:以内|左右|以上)?\s*[)）]|[X×Ｘ✕*＊]{2,}|x{2,}|[_＿]{2,}|（未填写[^）]*）|请(?:在此)?(?:填写|输入)|此处填写|[（(]\s*(?:填写|模板|样式)[^）)]{0,20}[)）]|［[^］]*］|20[X×xＸ]{2}|[.·…]{6,}|\?{2,}|？{2,}/g

function tables({ reading, placeOf }: TextSide): readonly Comparison[] {
  return reading.tables.flatMap(({ rows, place }) =>
    rows.flat().flatMap((cell) => {
      const words = cell.match(placeholder)?.[0]
      return words === undefined
        ? []
        : [
            {
              key: `table ${words}`,
              wording: { code: 'placeholder', details: { words } },
              figures: [],
              places: [placeOf(place)],
            },
          ]
    }),
  )
}

/** [B-10] Prompts and blanks of the template are gone. */
export const placeholders: CheckRule = {
  id: 'B-10',
  title: '无模板提示语和空白占位',
  severity: 'error',
  run: ({ text }) => {
    if (!text) return 'needs-text'
    const found = matchesIn(text, placeholder).map(({ match: [words], start, end }) => ({
      key: `${words} ${start}`,
      wording: { code: 'placeholder', details: { words } },
      figures: [],
      places: [text.placeOf({ start, end })],
    }))
    const all = [...found, ...tables(text)]
    if (all.length > 0) return outcomeOf(all)
    return outcomeOf(writtenSentences(text).length > 0 ? [{ held: '正文无占位内容' }] : [])
  },
}
