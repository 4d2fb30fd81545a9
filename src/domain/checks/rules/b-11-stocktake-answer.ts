import type { CheckRule, Comparison } from '../rule.ts'
import { outcomeOf } from '../rule.ts'
import { matchesIn } from '../sentences.ts'
import type { CheckSubject } from '../subject/check-subject.ts'

const none = /(?:未|没有|没)[^，。；]{0,8}盘点|盘点[^，。；]{0,4}(?:未|没有)(?:按年度)?(?:开展|组织|进行)/g
const done = /账实相符|(?:已|均|全面)(?:组织|开展|完成|进行)[^，。；未没]{0,10}盘点|盘点结果(?:表明|显示|为)/g

function facts({ draft }: CheckSubject): readonly Comparison[] {
  const answer = draft?.evaluation.facts.get('stocktake-completed')
  const match = draft?.evaluation.facts.get('asset-accounts-match')
  if (typeof answer !== 'boolean' || typeof match !== 'boolean') return []
  if (answer || !match) return [{ held: '盘点情况与账实相符的认定一致' }]
  return [
    {
      key: 'facts',
      severity: 'hint',
      wording: { code: 'matched-without-stocktake', details: {} },
      figures: [],
      places: [{ kind: 'page', section: 'scoring', path: 'scoring' }],
    },
  ]
}

/** [B-11] No stocktake here, and books that match what is there elsewhere: one of the two is wrong. */
export const stocktakeAnswer: CheckRule = {
  id: 'B-11',
  title: '资产盘点情况前后一致',
  severity: 'warning',
  run: (subject) => {
    const { text } = subject
    const [missing, made] = text ? [matchesIn(text, none), matchesIn(text, done)] : [[], []]
    // What is to be done next year does not speak of this one.
    const claimed = made.filter(({ sentence }) => sentence.role !== 'measures')
    const [first, other] = [missing.filter(({ sentence }) => sentence.role !== 'measures')[0], claimed[0]]
    const told: readonly Comparison[] =
      !first && !other
        ? []
        : first && other && text
          ? [
              {
                key: 'text',
                wording: {
                  code: 'stocktake-contradicts',
                  details: { none: first.match[0], done: other.match[0] },
                },
                figures: [],
                places: [text.placeOf(first), text.placeOf(other)],
              },
            ]
          : [{ held: '盘点情况表述一致' }]
    return outcomeOf([...facts(subject), ...told])
  },
}
