import { readdirSync, readFileSync } from 'node:fs'

export interface Usage {
  /** Seconds of processor so far. */
  readonly processor: number
  /** Bytes in memory just now. */
  readonly memory: number
}

/** Ticks of a second and bytes of a page as every Linux counts them. */
const [ticks, page] = [100, 4096]

/** Of all processes of a group, as the kernel counts; null where there is no /proc. */
export function usageOf(group: number): Usage | null {
  try {
    const stats = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => statOf(name))
      .filter((fields) => Number(fields[2]) === group)
    const sum = (...places: readonly number[]) =>
      stats.reduce((total, fields) => total + places.reduce((all, at) => all + Number(fields[at]), 0), 0)
    return { processor: sum(11, 12) / ticks, memory: sum(21) * page }
  } catch {
    return null
  }
}

/** Fields after the name, which may hold spaces itself; a process that ended meanwhile has none. */
function statOf(process: string): readonly (readonly string[])[] {
  try {
    const line = readFileSync(`/proc/${process}/stat`, 'utf8')
    return [line.slice(line.lastIndexOf(')') + 2).split(' ')]
  } catch {
    return []
  }
}
