import type { PushAnswer } from '../../protocol/sync/wire.ts'

/** Counters of one instance, in the text format of Prometheus. */
export interface Metrics {
  answered(status: number, milliseconds: number): void
  pushed(answer: PushAnswer, milliseconds: number): void
  received(bytes: number): void
  listening(difference: number): void
  print(): string
}

export function createMetrics(): Metrics {
  const answers = new Map<string, number>()
  let [requestSeconds, pushes, pushSeconds, stored, refused, blobBytes, listeners] = [0, 0, 0, 0, 0, 0, 0]
  return {
    answered(status, milliseconds) {
      const kind = `${String(Math.floor(status / 100))}xx`
      answers.set(kind, (answers.get(kind) ?? 0) + 1)
      requestSeconds += milliseconds / 1000
    },
    pushed(answer, milliseconds) {
      pushes += 1
      pushSeconds += milliseconds / 1000
      stored += answer.stored.length
      refused += answer.refused.length
    },
    received(bytes) {
      blobBytes += bytes
    },
    listening(difference) {
      listeners += difference
    },
    print() {
      const { rss } = process.memoryUsage()
      const { user, system } = process.cpuUsage()
      return [
        '# TYPE jijian_http_requests_total counter',
        ...[...answers]
          .sort()
          .map(([kind, count]) => `jijian_http_requests_total{status="${kind}"} ${String(count)}`),
        ...counter('jijian_http_request_seconds_total', requestSeconds),
        ...counter('jijian_pushes_total', pushes),
        ...counter('jijian_push_seconds_total', pushSeconds),
        ...counter('jijian_changes_acknowledged_total', stored),
        ...counter('jijian_changes_refused_total', refused),
        ...counter('jijian_blob_bytes_total', blobBytes),
        ...gauge('jijian_listeners', listeners),
        ...gauge('process_resident_memory_bytes', rss),
        ...counter('process_cpu_seconds_total', (user + system) / 1e6),
        '',
      ].join('\n')
    },
  }
}

function counter(name: string, value: number): string[] {
  return [`# TYPE ${name} counter`, `${name} ${String(value)}`]
}

function gauge(name: string, value: number): string[] {
  return [`# TYPE ${name} gauge`, `${name} ${String(value)}`]
}
