import { orderKeyBetween } from '../../values/order-key.ts'

/** Gives rows their sort keys in the order they are written down. */
export function inOrder<T>(rows: readonly T[]): readonly (T & { readonly order: string })[] {
  let last: string | null = null
  return rows.map((row) => {
    last = orderKeyBetween(last, null)
    return { ...row, order: last }
  })
}

/** Amounts in the sample are written in 万元 with two decimals; records hold whole fen. */
export function wan(amount: number): number {
  return Math.round(amount * 100) * 10_000
}
