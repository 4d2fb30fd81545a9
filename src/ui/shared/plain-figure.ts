import { parseDecimal } from '../../domain/values/ratio.ts'
import type { Result } from '../../domain/values/result.ts'
import { fail, ok } from '../../domain/values/result.ts'

/** Full-width digits, spaces and thousands separators as they come with pasted figures. */
function plainDigits(text: string): string {
  return text.normalize('NFKC').replace(/[\s,]/g, '').replace(/[−－]/g, '-')
}

/** Decimal text as typed, without separators; empty stays empty. Code: `decimal-not-a-number`. */
export function parsePlainDecimal(text: string): Result<string> {
  const plain = plainDigits(text)
  if (plain === '') return ok('')
  return parseDecimal(plain) ? ok(plain.replace(/^\+/, '')) : fail('decimal-not-a-number', { text })
}

/** Codes: `count-not-whole`, `count-too-large`. */
export function parseCount(text: string): Result<number | null> {
  const plain = plainDigits(text)
  if (plain === '') return ok(null)
  if (!/^\d+$/.test(plain)) return fail('count-not-whole', { text })
  const count = Number(plain)
  return Number.isSafeInteger(count) ? ok(count) : fail('count-too-large', { text })
}
