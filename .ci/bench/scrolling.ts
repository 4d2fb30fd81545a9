import type { CDPSession, Page } from 'playwright'

export interface Scrolling {
  readonly frames: number
  /** Frames the screen should have had and the page did not draw. */
  readonly dropped: number
  /** Frames in which a place of the list showed nothing. */
  readonly blank: number
  /** What the page's main thread worked for a frame: another process on the machine has no part in it. */
  readonly millisecondsPerFrame: number
}

const throttle = 4
/** A hard fling of a thumb, and again. */
const pixelsPerSecond = 3000
const distance = 12_000

/** Scrolls the page as a finger does, the processor four times slower, and counts what was drawn meanwhile. */
export async function scrollThrottled(page: Page, rowSelector: string): Promise<Scrolling> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: throttle })
  try {
    await session.send('Performance.enable', { timeDomain: 'threadTicks' })
    await fling(session, 2000)
    await page.evaluate(watchFrames, rowSelector)
    const before = await taskTime(session)
    await fling(session, distance)
    const worked = (await taskTime(session)) - before
    return summarise(await page.evaluate(readFrames), worked)
  } finally {
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
    await session.detach()
  }
}

/** In milliseconds. */
async function taskTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000
}

async function fling(session: CDPSession, pixels: number): Promise<void> {
  await session.send('Input.synthesizeScrollGesture', {
    x: 195,
    y: 600,
    yDistance: -pixels,
    speed: pixelsPerSecond,
    gestureSourceType: 'touch',
    preventFling: true,
  })
}

interface Watched {
  readonly times: number[]
  blank: number
}

interface Watching {
  frames: Watched
  stop: boolean
}

/** Runs in the page. A row must stand at each of these heights, or the person sees a hole. */
function watchFrames(rowSelector: string): void {
  const heights = [0.45, 0.6, 0.75, 0.9]
  const watching = window as unknown as Watching
  watching.frames = { times: [], blank: 0 }
  watching.stop = false
  const look = (now: number) => {
    if (watching.stop) return
    watching.frames.times.push(now)
    const filled = heights.every((share) =>
      document.elementFromPoint(innerWidth / 2, innerHeight * share)?.closest(rowSelector),
    )
    if (!filled) watching.frames.blank += 1
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

function readFrames(): Watched {
  const watching = window as unknown as Watching
  watching.stop = true
  return watching.frames
}

function summarise({ times, blank }: Watched, worked: number): Scrolling {
  const frame = 1000 / 60
  const gaps = times.slice(1).map((time, place) => time - (times[place] ?? time))
  return {
    frames: times.length,
    dropped: gaps.reduce((sum, gap) => sum + Math.max(0, Math.round(gap / frame) - 1), 0),
    blank,
    millisecondsPerFrame: worked / times.length,
  }
}

/** The same list without its machinery: rows that just stand there, as many as the fling passes. What they drop, the machine drops. */
export async function standStill(page: Page, listSelector: string): Promise<void> {
  await page.evaluate((selector) => {
    const list = document.querySelector<HTMLElement>(selector)
    const row = list?.firstElementChild
    if (!list || !row) throw new Error('no list')
    const height = row.getBoundingClientRect().height
    const rows = Array.from({ length: 300 }, (_, place) => {
      const copy = row.cloneNode(true) as HTMLElement
      copy.style.transform = `translateY(${String(place * height)}px)`
      return copy
    })
    const still = list.cloneNode(false) as HTMLElement
    still.append(...rows)
    list.replaceWith(still)
  }, listSelector)
}
