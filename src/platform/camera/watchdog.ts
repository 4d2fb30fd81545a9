/** What the watchdog says of the picture: fine, begin anew, or give up. */
export type WatchdogVerdict = 'fine' | 'restart' | 'failed'

export interface Watchdog {
  /** A fresh stream: its time to show something counts from here. */
  begin(now: number): void
  /** A look at the picture: whether there is one and it differs from the last look's. */
  look(now: number, moved: boolean): WatchdogVerdict
}

/** iOS and some Androids leave a black or frozen picture after a call or a lock (S17). */
const stillFor = 3000
/** A camera that stands still again and again is broken, or another app holds it. */
const mostRestarts = 4
/** Looks at a moving picture after which a restart is forgiven. */
const recovered = 50

export function createWatchdog(): Watchdog {
  let movedAt: number | null = null
  let restarts = 0
  let movedSince = 0

  return {
    begin(now) {
      movedAt = now
    },
    look(now, moved) {
      movedAt ??= now
      if (moved) {
        movedAt = now
        movedSince += 1
        if (movedSince > recovered) restarts = 0
        return 'fine'
      }
      // Every restart gets more time: a slow phone must not be restarted while it starts.
      if (now - movedAt < stillFor * (1 + restarts)) return 'fine'
      movedAt = now
      movedSince = 0
      restarts += 1
      return restarts > mostRestarts ? 'failed' : 'restart'
    },
  }
}
