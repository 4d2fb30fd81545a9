import { describe, expect, it } from 'vitest'
import { causeSentence, differenceSentence } from '../../../src/domain/review/difference-sentence.ts'
import { differencesOf, gradeChange } from '../../../src/domain/review/differences.ts'
import { reviewDigest } from '../../../src/domain/review/digest.ts'
import { reviewProgress } from '../../../src/domain/review/progress.ts'
import { findingKey, replyKey, settlementKeyOf } from '../../../src/domain/review/records.ts'
import { reviewFindings } from '../../../src/domain/review/review-findings.ts'
import { issueReadiness, settleReadiness, stageNow } from '../../../src/domain/review/review-readiness.ts'
import { at, idleAssets, lateContracts, outcomeOf, points, wan } from './review-of.ts'
import type { Records } from './review-of.ts'

const both = { ...lateContracts, ...idleAssets }
const seen = { source: { kind: 'seen' }, note: '', by: '李某', at } as const
const added = {
  severity: 'minor',
  text: '',
  suggestion: '',
  indicators: [],
  photos: [],
  dropped: '',
  order: 'a0',
} as const

function findingsOf(records: Records) {
  return reviewFindings(outcomeOf(records))
}

function find(records: Records, id: string) {
  return findingsOf(records).find((finding) => finding.id === id)
}

function verdict(word: string, note = '') {
  return { verdict: word, note, by: '李某', at, place: '' }
}

describe('差异', () => {
  it('RV-20 lists every indicator scored otherwise, in official order, with what was claimed and what was found', () => {
    const differences = differencesOf(outcomeOf(both))
    expect(differences.map(({ code, change }) => [code, change])).toEqual([
      ['B5-4', points(-2)],
      ['B6-6', points(-0.5)],
    ])
    expect(differences.map(differenceSentence)).toEqual([
      '自评 3 分，核查 1 分：“通知书发出之日起30日内签订合同”填报 18 份，核查为 6 份（合同台账）',
      '自评 1 分，核查 0.5 分：“实际在用固定资产总额”填报 2,148.60 万元，按盘点重算为 1,800.00 万元；核定为 0.5 分，理由：闲置设备已列入调剂计划，酌情给分',
    ])
  })

  it('RV-20 an indicator that only took over weight says so, and a line says what it costs', () => {
    const line = { points: points(0.5), clause: '', reason: '有一份晚签。', photos: [], order: 'a0' }
    const [difference] = differencesOf(outcomeOf({ 'checked-ledger/B5-4/x': line }))
    expect(difference?.causes.map(causeSentence)).toEqual(['核查扣 0.5 分：有一份晚签'])
    expect(causeSentence({ kind: 'shared' })).toContain('分值')
  })

  it('RV-21 a grade that falls is called out', () => {
    expect(gradeChange(outcomeOf(both))).toEqual({ self: '优', checked: '优', final: '优', changed: false })
    const lower: Records = { ...both, 'checked-score/A1-1': { points: points(10), reason: '成果未见' } }
    expect(gradeChange(outcomeOf(lower))).toMatchObject({ self: '优', checked: '良', changed: true })
  })
})

describe('核查发现', () => {
  it('RV-22 one for every difference, with the photos taken of it', () => {
    const finding = find(both, 'score-B5-4')
    expect([finding?.severity, finding?.change, finding?.state]).toEqual(['major', points(-2), 'open'])
    expect(finding?.text).toContain('“采购合同签订时效性”自评 3 分，核查 1 分')
    expect(finding?.suggestion).toContain('更正为 1 分')
    expect(finding?.photos.map(({ id }) => id)).toEqual(['p1'])
    expect(find(both, 'score-B6-6')?.severity).toBe('minor')
  })

  it('RV-22 a verdict or a figure that changes no score is a finding of its own, once', () => {
    const quiet: Records = {
      'verdict/B5-2': verdict('unverifiable', '制度原件未见'),
      'verdict/B5-3': verdict('true'),
      'checked-fact/assets-in-use': { value: wan(2_100), ...seen },
    }
    const findings = findingsOf(quiet)
    expect(findings.filter(({ origin }) => origin === 'score')).toEqual([])
    expect(findings.filter(({ origin }) => origin === 'verdict').map(({ id }) => id)).toEqual([
      'verdict-B5-2',
    ])
    const figure = findings.find(({ origin }) => origin === 'figure')
    expect([figure?.id, figure?.indicators]).toEqual(['figure-fact-assets-in-use', ['B6-6']])
    expect(figure?.text).toContain('填报 2,148.60 万元，核查为 2,100.00 万元')
    expect(findingsOf(both).filter(({ origin }) => origin === 'figure')).toEqual([])
  })

  it('RV-22 the 体检 of the claim is taken over, errors as 重要 and hints left out', () => {
    const { evaluation } = outcomeOf({})
    const claim = { ...evaluation, paragraphs: { ...evaluation.paragraphs, duties: '（100字以内）XX局' } }
    const taken = reviewFindings(outcomeOf({}, claim)).filter(({ origin }) => origin === 'check')
    expect(taken.some(({ id, text }) => id.startsWith('check-B-10-') && text.startsWith('体检 B-10：'))).toBe(
      true,
    )
    const clean = findingsOf({}).filter(({ origin }) => origin === 'check')
    expect(clean.length).toBeLessThan(taken.length)
  })

  it('RV-23 people change words, severity and suggestion, leave out with a reason, and write their own', () => {
    const records: Records = {
      ...both,
      [findingKey('score-B5-4')]: {
        ...added,
        severity: 'hint',
        text: '合同普遍晚签',
        suggestion: '',
        photos: [],
      },
      [findingKey('check-x')]: { ...added, dropped: '已当场更正' },
      [findingKey('own-1')]: { ...added, text: '档案未装订', indicators: ['B5-4'], photos: ['p1'] },
      [findingKey('score-B6-6')]: { ...added, dropped: '已当场更正' },
    }
    const changed = find(records, 'score-B5-4')
    expect([changed?.severity, changed?.text]).toEqual(['hint', '合同普遍晚签'])
    expect(changed?.suggestion).toContain('更正为 1 分')
    const own = find(records, 'own-1')
    expect([own?.origin, own?.text, own?.photos.length]).toEqual(['written', '档案未装订', 1])
    expect(find(records, 'score-B6-6')?.dropped).toBe('已当场更正')
    expect(find(records, 'check-x')).toBeUndefined()
  })

  it('RV-23 what was answered and is no longer found stays listed with its rounds', () => {
    const reply = { answer: 'explained', text: '合同在系统', proofs: [], by: '王某', at }
    const finding = find({ [replyKey('score-B5-4', 1)]: reply }, 'score-B5-4')
    expect([finding?.origin, finding?.rounds.length, finding?.state]).toEqual(['gone', 1, 'explained'])
  })

  it('RV-25 a signature is void once verdicts, figures, scores or words of people change, not when photos or replies follow', () => {
    const digest = (records: Records) => {
      const outcome = outcomeOf(records)
      return reviewDigest(outcome, reviewFindings(outcome))
    }
    const signed = digest(both)
    const reply = { answer: 'accepted', text: '', proofs: [], by: '王某', at }
    const later: Records = {
      ...both,
      'review-photo/p2': { ...(lateContracts['review-photo/p1'] as object), order: 'a1' },
      [replyKey('score-B5-4', 1)]: reply,
      [settlementKeyOf('score-B5-4', 1)]: { outcome: 'withdrawn', points: null, text: '', by: '', at },
      'review-signature/reviewer/s1': { name: '李某', blob: 'b'.repeat(64), digest: signed, at },
    }
    expect(digest(later)).toBe(signed)
    for (const change of [
      { 'verdict/B5-4': verdict('partly', '部分晚签') },
      { 'verdict/B5-4': verdict('untrue', '全部晚签') },
      { 'checked-fact/assets-in-use': { value: wan(1_700), ...seen } },
      { [findingKey('own-1')]: { ...added, text: '档案未装订' } },
      { 'checked-score/B6-6': { points: points(0.3), reason: '酌情' } },
      { [findingKey('score-B5-4')]: { ...added, text: '合同普遍晚签' } },
      { [findingKey('score-B5-4')]: { ...added, dropped: '当场更正' } },
    ] as readonly Records[])
      expect(digest({ ...both, ...change })).not.toBe(signed)
  })
})

describe('签名', () => {
  it('RV-25 another wording of the app, or a check it did not know before, voids nothing', () => {
    const outcome = outcomeOf(both)
    const findings = reviewFindings(outcome)
    const reworded = findings.map((finding) => ({ ...finding, text: `${finding.text}。`, suggestion: '' }))
    const another = { ...findings[0], id: 'check-B-99-x', origin: 'check' } as (typeof findings)[number]
    expect(reviewDigest(outcome, [...reworded, another])).toBe(reviewDigest(outcome, findings))
  })
})

describe('进度和发出、办结', () => {
  const plan = { choice: { kind: 'all' }, codes: ['B5-4', 'B6-6'], recount: null }

  it('RV-06 counts what has a verdict, by member too', () => {
    const progress = reviewProgress(
      outcomeOf({
        ...lateContracts,
        'review-plan/current': plan,
        'review-member/m1': { name: '李某', organisation: '某区财政局', order: 'a0' },
        'review-assignment/B5-4': { member: 'm1' },
      }),
    )
    expect([progress.planned, progress.decided, progress.open]).toEqual([2, 1, ['B6-6']])
    expect(progress.byVerdict).toEqual({ true: 0, partly: 0, untrue: 1, unverifiable: 0 })
    expect(progress.byMember.get('m1')).toEqual({ planned: 1, decided: 1, open: [] })
    expect(progress.byMember.get('')?.open).toEqual(['B6-6'])
  })

  function readiness(records: Records) {
    const outcome = outcomeOf({ 'review-plan/current': plan, ...records })
    const findings = reviewFindings(outcome)
    return { ...issueReadiness(outcome, findings), digest: reviewDigest(outcome, findings) }
  }

  it('RV-26 names what is missing before the findings are sent, and nothing once it is there', () => {
    const open = readiness({
      'verdict/B5-4': verdict('untrue'),
      'checked-ledger/B5-4/x': { points: points(1), clause: '', reason: '', photos: [], order: 'a0' },
      'checked-score/B5-4': { points: points(9), reason: '多给' },
      'checked-fact/assets-total': { value: '', ...seen },
      'review-signature/reviewer/s1': { name: '李某', blob: 'b'.repeat(64), digest: 'old', at },
    })
    expect(open.blocking.map(({ code, codes }) => [code, codes])).toEqual([
      ['undecided', ['B6-6']],
      ['notes', ['B5-4']],
      ['unfinished-lines', ['B5-4']],
      ['unfinished-scores', ['B5-4']],
      ['unscored', ['B6-6']],
      ['signatures-outdated', []],
      ['signature-reviewer', []],
    ])
    const { digest, remarks } = readiness(both)
    expect(remarks.map(({ code }) => code)).toEqual(['no-members', 'no-photos', 'signature-department'])
    const signed = { name: '李某', blob: 'b'.repeat(64), digest, at }
    expect(readiness({ ...both, 'review-signature/reviewer/s1': signed }).blocking).toEqual([])
  })

  it('RV-35 RV-36 an explanation waits for an answer, silence does not; all answered is 已反馈', () => {
    const issued = { 'review-stage/current': { stage: 'issued', by: '李某', at, reason: '' } }
    const reply = (answer: string) => ({ answer, text: '理由', proofs: [], by: '王某', at })
    const state = (records: Records) => {
      const outcome = outcomeOf({ ...both, ...issued, ...records })
      const findings = reviewFindings(outcome)
      const { blocking, remarks } = settleReadiness(outcome, findings)
      return { stage: stageNow(outcome, findings), blocking, remarks, findings }
    }
    const before = state({})
    expect([before.stage, before.blocking]).toEqual(['issued', []])
    expect(before.remarks[0]?.count).toBe(before.findings.length)
    const replies = Object.fromEntries(
      before.findings.map(({ id }) => [
        replyKey(id, 1),
        reply(id === 'score-B5-4' ? 'explained' : 'accepted'),
      ]),
    )
    const answered = state(replies)
    expect([answered.stage, answered.blocking.map(({ codes }) => codes)]).toEqual([
      'replied',
      [['score-B5-4']],
    ])
    const settled = { outcome: 'withdrawn', points: null, text: '', by: '李某', at }
    expect(state({ ...replies, [settlementKeyOf('score-B5-4', 1)]: settled }).blocking).toEqual([])
  })
})
