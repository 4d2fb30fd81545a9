import type { Block, FigureBlock } from '../../../report/document.ts'
import { heading, placed } from '../../../report/sections/blocks.ts'
import { textOr } from '../../../report/wording.ts'
import { stocktakeDigest } from '../../digest.ts'
import type { MemberRole, SignatureRecord } from '../../records.ts'
import { roleWords } from '../../words.ts'
import { dayText } from '../china-time.ts'
import type { StocktakeContext } from '../report-context.ts'
import { places, unitOf } from '../report-context.ts'

const roles: readonly MemberRole[] = ['counter', 'reviewer', 'supervisor']

/** Signed before the figures changed: the signature stands for other figures than these. */
export function outdatedSignatures({
  stocktake,
  reconciliation,
}: StocktakeContext): readonly SignatureRecord[] {
  if (stocktake.signatures.length === 0) return []
  const digest = stocktakeDigest(stocktake, reconciliation)
  return stocktake.signatures.filter((signature) => signature.digest !== digest)
}

function signatureBlock(signature: SignatureRecord, outdated: boolean): FigureBlock {
  const who = `${roleWords[signature.role]}：${textOr(signature.name)}`
  const when = `${dayText(signature.at)}签名${outdated ? '，签名后数据有变化' : ''}`
  return {
    kind: 'figure',
    blob: signature.blob,
    caption: `${who}（${when}）`,
    alternative: `${who}的签名`,
    height: 18,
  }
}

/** The day of the last signature once all have signed; until then a date to be written by hand. */
function dateLine({ stocktake }: StocktakeContext, complete: boolean): string {
  const last = stocktake.signatures.at(-1)
  return complete && last ? dayText(last.at) : '年　　月　　日'
}

/** 签字盖章: signatures by role; who has not signed on the screen signs on the line. */
export function buildSignatures(context: StocktakeContext): readonly Block[] {
  const { signatures } = context.stocktake
  const outdated = new Set(outdatedSignatures(context))
  const missing = roles.filter((role) => !signatures.some((one) => one.role === role))
  return placed(places.signing, [
    heading(1, '签字盖章'),
    ...roles.flatMap((role) =>
      signatures.filter((one) => one.role === role).map((one) => signatureBlock(one, outdated.has(one))),
    ),
    ...(missing.length === 0
      ? []
      : [
          {
            kind: 'fields',
            rows: missing.map((role) => ({ label: `${roleWords[role]}（签字）：`, value: '' })),
          } as const,
        ]),
    { kind: 'signature', lines: [`${unitOf(context)}（盖章）`, dateLine(context, missing.length === 0)] },
  ])
}
