import { cleanup, screen, within } from '@testing-library/vue'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import ReviewHomePage from '../../../../src/ui/reviews/home/ReviewHomePage.vue'
import ReviewSignaturesPage from '../../../../src/ui/reviews/signing/ReviewSignaturesPage.vue'
import type { MemoryServices } from '../../shared/memory-services.ts'
import { memoryServices } from '../../shared/memory-services.ts'
import { openReview } from '../open-review.ts'

const routes = [
  { path: '', component: ReviewHomePage },
  { path: 'signatures', component: ReviewSignaturesPage },
]
const at = '2024-03-05T01:00:00.000Z'
const signed = { name: '李某', blob: 'ab'.repeat(32), digest: 'something else', at }

describe('签名 of a check on site', () => {
  let services: MemoryServices
  beforeEach(() => {
    services = memoryServices()
  })
  afterEach(cleanup)

  it('one made for other figures says so and may be made anew; each side has its own', async () => {
    await openReview('/signatures', routes, services, { 'review-signature/reviewer/s1': signed })
    const own = within(await screen.findByRole('region', { name: '核查方' }))
    expect(own.getByText('签名后内容有变化，请重新签名。')).toBeTruthy()
    expect(own.getByRole('button', { name: '请李某重新签名' })).toBeTruthy()
    const theirs = within(screen.getByRole('region', { name: '被核查部门' }))
    expect(theirs.getByText('还没有签名。')).toBeTruthy()
    expect(theirs.getByRole('button', { name: '签名' })).toBeTruthy()
  })

  it('the home names what is in the way of sending: verdicts and the outdated signature', async () => {
    await openReview('', routes, services, { 'review-signature/reviewer/s1': signed })
    const progress = within(await screen.findByRole('region', { name: '核查进度' }))
    const blocking = within(progress.getByRole('list', { name: '还须完成' }))
    expect(blocking.getByRole('link', { name: /24 项没有核查结论/ }).getAttribute('href')).toMatch(
      /\/checking\/A1-1$/,
    )
    expect(blocking.getByRole('link', { name: /1 个签名之后内容有变化/ })).toBeTruthy()
    expect(progress.getByRole<HTMLButtonElement>('button', { name: '发出核查意见' }).disabled).toBe(true)
    expect(screen.getByRole('figure', { name: '自评得分' }).textContent).toContain('94.00')
  })
})
