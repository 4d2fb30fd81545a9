import { cleanup, render, screen, waitFor } from '@testing-library/vue'
import { afterEach, describe, expect, it } from 'vitest'
import DeliveryState from '../../../src/ui/shared/DeliveryState.vue'
import { setHeld } from '../../../src/ui/shared/holding/holding.ts'
import { servicesKey } from '../../../src/ui/shared/services.ts'
import { memoryServices } from './memory-services.ts'

describe('已送达 beside 已存本机', () => {
  afterEach(cleanup)

  it('says what the server has, and nothing on a device that works alone', async () => {
    const services = memoryServices()
    const mount = () =>
      render(DeliveryState, {
        props: { document: 'ev-1' },
        global: { provide: { [servicesKey as symbol]: services } },
      })
    mount()
    expect(screen.queryByTestId('delivery-state')).toBeNull()
    cleanup()

    services.team.join('preparer')
    let undelivered: ReadonlyMap<string, 'waiting' | 'refused'> = new Map()
    let tell: () => void = () => undefined
    services.team.outbox = {
      undelivered: () => Promise.resolve(undelivered),
      refused: () => Promise.resolve([]),
      fileStates: () => Promise.resolve(new Map()),
      retryRefused: () => Promise.resolve(),
      watchOutbox(listener) {
        tell = listener
        return () => undefined
      },
    }
    mount()
    const shows = (text: string) =>
      waitFor(() => expect(screen.getByTestId('delivery-state').textContent).toBe(text))
    await shows('已送达')
    undelivered = new Map([
      ['fact/a', 'waiting'],
      ['fact/b', 'waiting'],
    ])
    tell()
    await shows('2 项待送达')
    undelivered = new Map([['fact/a', 'refused']])
    tell()
    await shows('1 项未被接收')

    cleanup()
    undelivered = new Map()
    await setHeld('ev-1', true, services.store)
    mount()
    await new Promise((done) => setTimeout(done))
    expect(screen.queryByTestId('delivery-state')).toBeNull()
  })
})
