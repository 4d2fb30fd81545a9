/** As a phone writes them: one record for each asset of a round that its counter found. */
export interface BenchCount {
  readonly record: string
  readonly value: {
    readonly mismatches: readonly string[]
    readonly useStatus: string
    readonly damaged: boolean
    readonly quantity: number
    readonly room: string
    readonly user: string
    readonly note: string
    readonly photos: readonly string[]
    readonly method: string
    readonly at: string
  }
}

export function countsOf(many: number): readonly BenchCount[] {
  return Array.from({ length: many }, (_, place) => ({
    record: `count/first/ZC-2024-${String(place).padStart(5, '0')}/zhangsan`,
    value: {
      mismatches: place % 17 === 0 ? ['room'] : [],
      useStatus: '在用',
      damaged: place % 41 === 0,
      quantity: 1,
      room: `办公楼 ${String(1 + (place % 200))} 室`,
      user: place % 9 === 0 ? `使用人${String(place % 60)}` : '',
      note: place % 23 === 0 ? '标签磨损，已重新张贴' : '',
      photos: [],
      method: 'scan',
      at: new Date(Date.UTC(2024, 2, 1, 1, 0, place)).toISOString(),
    },
  }))
}
