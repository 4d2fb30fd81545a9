import { beforeEach, describe, expect, it } from 'vitest'
import { createAppRouter } from '../../src/app/router.ts'

describe('the addresses of the app', () => {
  beforeEach(() => {
    window.history.replaceState(null, '', '/evaluations')
  })

  it('a step to a page whose address was not loaded yet leads there, as a step of its own', async () => {
    const router = createAppRouter()
    await router.push('/evaluations')
    await router.push('/me/about?from=list#top')
    expect(router.currentRoute.value.matched.map(({ path }) => path)).toEqual(['/me/about'])
    expect(router.currentRoute.value.fullPath).toBe('/me/about?from=list#top')
    expect(window.history.state).toMatchObject({ back: '/evaluations', replaced: false })
  })

  it('a page below an evaluation opens at once from outside', async () => {
    const router = createAppRouter()
    await router.push('/evaluations/ev-1/scoring/B6-3')
    expect(router.currentRoute.value.params).toEqual({ id: 'ev-1', code: 'B6-3' })
  })

  it('an address nobody knows says so', async () => {
    const router = createAppRouter()
    await router.push('/nowhere')
    expect(router.currentRoute.value.matched.map(({ path }) => path)).toEqual(['/:missing(.*)*'])
  })
})
