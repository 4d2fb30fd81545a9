import { orderKeyBetween } from '../../values/order-key.ts'

/** Gives rows their sort keys in the order they are written down. */
export function inOrder<T>(rows: readonly T[]): readonly (T & { readonly order: string })[] {
  const result: (T & { readonly order: string })[] = []
  let last: string | null = null
  for (const row of rows) {
    const order: string = orderKeyBetween(last, null)
    result.push({ ...row, order })
    last = order
  }
  return result
}

/** Amounts in the sample are written in 万元 with two decimals; records hold whole fen. */
export function wan(amount: number): number {
  return Math.round(amount * 100) * 10_000
}
