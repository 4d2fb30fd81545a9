/** What the watchdog says of the picture: fine, begin anew, or give up. */
export type WatchdogVerdict = 'fine' | 'restart' | 'failed'

export interface Watchdog {
  /** A look at the picture: its own time in seconds, and its width (0 while there is none). */
  look(now: number, frameTime: number, width: number): WatchdogVerdict
}

/** iOS and some Androids leave a black or frozen picture after a call or a lock (S17). */
const stillFor = 3000
/** A camera that stands still again and again is broken, or another app holds it. */
const mostRestarts = 4

export function createWatchdog(): Watchdog {
  let lastFrame = -1
  let movedAt: number | null = null
  let restarts = 0
  let movedSince = 0

  return {
    look(now, frameTime, width) {
      movedAt ??= now
      if (width > 0 && frameTime !== lastFrame) {
        lastFrame = frameTime
        movedAt = now
        movedSince += 1
        // A picture that runs for a while has recovered.
        if (movedSince > 50) restarts = 0
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
