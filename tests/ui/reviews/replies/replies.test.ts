import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import RepliesPage from '../../../../src/ui/reviews/replies/RepliesPage.vue'
import { chooseSide } from '../../../../src/ui/shared/holding/review-side.ts'
import type { ReviewSide } from '../../../../src/domain/review/records.ts'
import type { Json } from '../../../../src/domain/values/json.ts'
import type { MemoryServices } from '../../shared/memory-services.ts'
import { memoryServices } from '../../shared/memory-services.ts'
import { mountPage } from '../../shared/mount-page.ts'
import { sampleReview } from '../open-review.ts'
import { openReview } from '../../../../src/app/open-review.ts'
import ReviewLayout from '../../../../src/app/ReviewLayout.vue'

const routes = [
  { path: '/reviews/:id', component: ReviewLayout, children: [{ path: 'replies', component: RepliesPage }] },
]
const at = '2024-03-05T02:00:00.000Z'
const issued = { 'review-stage/current': { stage: 'issued', by: '核查人甲', at, reason: '' } }
const lower = { 'checked-score/B5-4': { points: 100, reason: '抽查合同多数超期签订' } }

describe('意见反馈', () => {
  let services: MemoryServices
  beforeEach(() => {
    services = memoryServices()
  })
  afterEach(cleanup)

  async function start(records: Readonly<Record<string, Json>> = { ...issued, ...lower }): Promise<string> {
    return sampleReview(services, records)
  }

  async function openAs(document: string, side: ReviewSide): Promise<HTMLElement> {
    cleanup()
    await chooseSide(document, side, services.store)
    await mountPage(routes, { path: `/reviews/${document}/replies`, services })
    const text = await screen.findByText(/^“采购合同签订时效性”自评 3 分，核查 1 分/)
    const thread = text.closest('li')
    if (!thread) throw new Error('no thread')
    return thread
  }

  async function recordOf(document: string, record: string): Promise<Json> {
    return (await services.store.loadDocument(document)).get(record)?.heads[0]?.value ?? null
  }

  it('the department accepts with one tap, and may still explain instead', async () => {
    const document = await start()
    const thread = within(await openAs(document, 'department'))
    expect(thread.getByText('待部门答复')).toBeTruthy()
    await fireEvent.click(thread.getByRole('button', { name: '认可' }))
    expect(await thread.findByText('部门已认可')).toBeTruthy()
    await fireEvent.click(thread.getByRole('button', { name: '说明理由' }))
    expect(await thread.findByText('待复核')).toBeTruthy()
    await fireEvent.update(thread.getByRole('textbox', { name: /^理由/ }), '合同已在系统备案')
    await waitFor(async () =>
      expect(await recordOf(document, 'finding-reply/score-B5-4/1')).toMatchObject({
        answer: 'explained',
        text: '合同已在系统备案',
      }),
    )
  })

  it('an explanation carries its proof', async () => {
    const document = await start()
    const thread = within(await openAs(document, 'department'))
    await fireEvent.click(thread.getByRole('button', { name: '说明理由' }))
    services.picks = [new File(['合同'], '备案回执.pdf', { type: 'application/pdf' })]
    await fireEvent.click(await thread.findByRole('button', { name: '选照片或文件' }))
    expect(await thread.findByRole('button', { name: '查看 备案回执.pdf' })).toBeTruthy()
    const reply = await recordOf(document, 'finding-reply/score-B5-4/1')
    const [{ blob }] = (reply as { proofs: { blob: string }[] }).proofs as [{ blob: string }]
    expect((await services.store.getBlob(blob))?.bytes.byteLength).toBe(6)
  })

  it('the reviewer settles: withdrawn gives the self score back, adjusted the points agreed on', async () => {
    const document = await start({
      ...issued,
      ...lower,
      'finding-reply/score-B5-4/1': { answer: 'explained', text: '已备案', proofs: [], by: '李四', at },
    })
    const thread = within(await openAs(document, 'reviewer'))
    expect(thread.getByText('已备案')).toBeTruthy()
    expect(thread.queryByRole('button', { name: '认可' })).toBeNull()
    const final = () => screen.getByText('核定').parentElement?.textContent
    expect(final()).toContain('92.00')
    await fireEvent.click(thread.getByRole('button', { name: '撤回' }))
    await waitFor(() => expect(final()).toContain('94.00'))
    await fireEvent.click(thread.getByRole('button', { name: '调整' }))
    await fireEvent.update(await thread.findByRole('textbox', { name: '调整后得分' }), '2.5')
    await waitFor(() => expect(final()).toContain('93.50'))
    await waitFor(async () =>
      expect(await recordOf(document, 'finding-settlement/score-B5-4/1')).toMatchObject({
        outcome: 'adjusted',
        points: 250,
      }),
    )
  })

  it('a second round stands beside the first, which nobody can change any more', async () => {
    const document = await start({
      ...issued,
      ...lower,
      'finding-reply/score-B5-4/1': { answer: 'explained', text: '已备案', proofs: [], by: '李四', at },
      'finding-settlement/score-B5-4/1': {
        outcome: 'upheld',
        points: null,
        text: '备案晚于时限',
        by: '核查人甲',
        at,
      },
    })
    const thread = within(await openAs(document, 'department'))
    expect(thread.queryByRole('button', { name: '说明理由' })).toBeNull()
    await fireEvent.click(thread.getByRole('button', { name: '再次说明' }))
    await fireEvent.click(await thread.findByRole('button', { name: '说明理由' }))
    await waitFor(async () =>
      expect(await recordOf(document, 'finding-reply/score-B5-4/2')).toMatchObject({ answer: 'explained' }),
    )
    expect(thread.getByText('已备案')).toBeTruthy()
    expect(thread.getByText('备案晚于时限')).toBeTruthy()
    expect(await recordOf(document, 'finding-reply/score-B5-4/1')).toMatchObject({ text: '已备案' })
  })

  it('before the findings are out nobody answers', async () => {
    const document = await start(lower)
    const thread = within(await openAs(document, 'department'))
    expect(screen.getByText('核查意见还没有发出，发出后部门才能答复。')).toBeTruthy()
    expect(thread.queryByRole('button', { name: '认可' })).toBeNull()
  })

  it('neither side can write what is the other’s', async () => {
    const document = await start()
    await chooseSide(document, 'department', services.store)
    const before = await services.store.handOut(document)
    const record = 'verdict/B5-4'
    const value = { verdict: 'true', note: '', by: '', at, place: '' }
    expect(await recordOf(document, record)).toBeNull()
    const session = await services.openDraft(document)
    const opened = await openReview(session, services)
    if (opened.kind !== 'open') throw new Error(opened.text)
    await opened.open.session.commit([{ record, value }])
    expect(await services.store.handOut(document)).toEqual(before)
    opened.open.side.value = 'reviewer'
    await opened.open.session.commit([{ record, value }])
    expect(await recordOf(document, record)).toMatchObject({ verdict: 'true' })
    await opened.open.session.close()
  })
})
