import { expect, it } from 'vitest'
import { sampleChanges, sampleDocument } from '../../src/domain/samples/sample-evaluation.ts'
import { lookOnly } from '../../src/drafting/look-only.ts'
import { openDraftSession } from '../../src/drafting/open-draft-session.ts'
import { createMemoryStore } from '../../src/storage/memory-store.ts'
import { createMemoryJournals, createMemoryLock } from './support.ts'

const record = 'cover/filler'

it('a session that only looks writes nothing but what is let through, and follows what others write', async () => {
  const store = createMemoryStore()
  await store.importChanges(sampleChanges())
  const session = await openDraftSession({
    document: sampleDocument,
    store,
    journal: createMemoryJournals()('here'),
    clock: { now: () => new Date('2024-03-05T02:30:00.000Z') },
    author: '核查人员',
    lock: createMemoryLock(),
  })
  const looking = lookOnly(session, (key) => key.startsWith('comment/'))
  const before = JSON.stringify(await store.handOut(sampleDocument))
  const [old] = await looking.history(record)
  if (!old) throw new Error('the sample names who filled it in')
  looking.edit([{ record, value: '改过' }])
  await looking.commit([{ record, value: '改过' }])
  await looking.resolve(record, '改过')
  await looking.restore(old)
  await looking.undo()
  await looking.redo()
  await looking.flush()
  expect(JSON.stringify(await store.handOut(sampleDocument))).toBe(before)

  await looking.commit([
    { record, value: '改过' },
    { record: 'comment/1', value: '连带的' },
  ])
  expect(JSON.stringify(await store.handOut(sampleDocument))).toBe(before)
  await looking.commit([{ record: 'comment/1', value: '此处请补充材料' }])
  expect(looking.records.get('comment/1')?.heads[0]?.value).toBe('此处请补充材料')

  session.edit([{ record, value: '部门自己改的' }])
  await session.flush()
  expect(looking.records.get(record)?.heads[0]?.value).toBe('部门自己改的')
  await looking.close()
})
