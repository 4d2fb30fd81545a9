import type { CheckRule, Comparison } from '../rule.ts'
import { outcomeOf } from '../rule.ts'
import { writtenSentences } from '../sentences.ts'

const plan =
  /(?:我局|我部门|本部门|本局|我委|我办|，|。|；|^)[^，。；]{0,10}将(?!近)|力争|争取|拟(?:于|在|建|定)|尽快|计划(?:于|在)|有望/
const result =
  /完成(?:了)?|实现(?:了)?|已|共(?:计)?(?:举办|完成|开展|办理)|新认定|举办.{0,8}\d|达到|达\d|增长\d|同比|兑付|建成|投入使用|获得|取得|\d+(?:\.\d+)?(?:家|个|场|项|%)/

/** [B-16] 年度重点工作 tells what was done, not what will be. */
export const resultsNotPlans: CheckRule = {
  id: 'B-16',
  title: '重点工作写完成情况而非计划',
  severity: 'warning',
  run: ({ text }) => {
    if (!text) return 'needs-text'
    const sentences = writtenSentences(text).filter(
      ({ role, text: words }) => role === 'annual-work' && words.length > 8,
    )
    if (sentences.length === 0) return 'not-stated'
    const plans = sentences.filter(({ text: words }) => plan.test(words) && !/已|完成了|实现了/.test(words))
    const results = sentences.filter(({ text: words }) => result.test(words) && !plan.test(words))
    const [first] = plans
    if (!first || plans.length < 2 || plans.length <= results.length)
      return outcomeOf([{ held: '重点工作写有完成情况' } satisfies Comparison])
    return outcomeOf([
      {
        key: 'plans',
        wording: {
          code: 'plans-not-results',
          details: { count: String(plans.length), words: first.text.slice(0, 24) },
        },
        figures: [],
        places: plans.slice(0, 5).map((sentence) => text.placeOf(sentence)),
      },
    ])
  },
}
