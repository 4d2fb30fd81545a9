import type { BenchCount } from './counts.ts'

/** What every contestant's page offers, so that all are asked the same. It lives in the browser, its data in IndexedDB. */
export interface Device {
  /** A device of this name, which starts empty. */
  open(name: string): Promise<void>
  /** On this device's disk, the server not asked. */
  write(counts: readonly BenchCount[]): Promise<void>
  /** Until the server has all of it. */
  push(): Promise<void>
  /** Until this device has so many on its disk and has read them all. */
  pull(many: number): Promise<void>
  /** What it still does afterwards for what it took, with nobody waiting; most do nothing. */
  settle?(): Promise<void>
}

export interface DeviceWindow {
  device: Device
}
