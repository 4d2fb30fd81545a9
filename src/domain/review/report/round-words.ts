import { dayText } from '../../values/china-time.ts'
import { formatPoints } from '../../values/points.ts'
import type { ReplyProof } from '../records.ts'
import type { FindingRound } from '../rounds.ts'
import { answerWords, settlementWords } from '../words.ts'

function signed(by: string, at: string): string {
  const parts = [by.trim(), dayText(at)].filter((part) => part !== '')
  return parts.length === 0 ? '' : `（${parts.join('，')}）`
}

function numbered(round: number, several: boolean): string {
  return several ? `第${round}轮：` : ''
}

function said(text: string): string {
  return text.trim() === '' ? '' : `：${text.trim().replace(/[。；;]+$/, '')}`
}

function proofText(proofs: readonly ReplyProof[]): string {
  return proofs.length === 0 ? '' : `；附材料：${proofs.map(({ name }) => name).join('、')}`
}

/** What the department answered, one line per round. */
export function replyLines(rounds: readonly FindingRound[]): readonly string[] {
  return rounds.flatMap(({ round, reply }) =>
    reply
      ? [
          `${numbered(round, rounds.length > 1)}${answerWords[reply.answer]}${said(reply.text)}${proofText(reply.proofs)}${signed(reply.by, reply.at)}`,
        ]
      : [],
  )
}

/** What became of it, one line per round. */
export function settlementLines(rounds: readonly FindingRound[]): readonly string[] {
  return rounds.flatMap(({ round, settlement }) => {
    if (!settlement) return []
    const { outcome, points, text, by, at } = settlement
    const to = points === null ? '' : `为${formatPoints(points)}分`
    return [
      `${numbered(round, rounds.length > 1)}${settlementWords[outcome]}${to}${said(text)}${signed(by, at)}`,
    ]
  })
}
