import { cleanup, render, screen, waitFor } from '@testing-library/vue'
import { afterEach, describe, expect, it } from 'vitest'
import FileDelivery from '../../../src/ui/shared/FileDelivery.vue'
import { servicesKey } from '../../../src/ui/shared/services.ts'
import { memoryServices } from './memory-services.ts'

type State = 'waiting' | 'refused' | 'wanted'

describe('送达 of one photo', () => {
  afterEach(cleanup)

  it('follows the file itself, asks once for all photos, and says nothing on a device that works alone', async () => {
    const services = memoryServices()
    const mount = (quiet: boolean) =>
      render(FileDelivery, {
        props: { hash: 'h', quiet },
        global: { provide: { [servicesKey as symbol]: services } },
      })
    mount(false)
    expect(screen.queryByTestId('file-delivery')).toBeNull()
    cleanup()

    services.team.join('preparer')
    let states: ReadonlyMap<string, State> = new Map([['h', 'waiting']])
    let asked = 0
    let tell: () => void = () => undefined
    services.team.outbox = {
      undelivered: () => Promise.resolve(new Map()),
      fileStates() {
        asked += 1
        return Promise.resolve(states)
      },
      refused: () => Promise.resolve([]),
      retryRefused: () => Promise.resolve(),
      watchOutbox(listener) {
        tell = listener
        return () => undefined
      },
    }
    mount(false)
    mount(true)
    const shows = (...texts: string[]) =>
      waitFor(() =>
        expect(screen.queryAllByTestId('file-delivery').map((one) => one.textContent)).toEqual(texts),
      )
    await shows('待送达', '待送达')
    expect(asked).toBe(1)
    states = new Map([['h', 'refused']])
    tell()
    await shows('未被接收', '未被接收')
    states = new Map([['h', 'wanted']])
    tell()
    await shows('待取回', '待取回')
    states = new Map()
    tell()
    await shows('已送达')
  })
})
