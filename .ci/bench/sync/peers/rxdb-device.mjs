import { createRxDatabase } from 'rxdb'
import { replicateRxCollection } from 'rxdb/plugins/replication'
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie'

let collection
const texts = { type: 'string' }
const list = { type: 'array', items: texts }
const schema = {
  version: 0,
  primaryKey: 'record',
  type: 'object',
  properties: {
    record: { type: 'string', maxLength: 100 },
    mismatches: list,
    useStatus: texts,
    damaged: { type: 'boolean' },
    quantity: { type: 'number' },
    room: texts,
    user: texts,
    note: texts,
    photos: list,
    method: texts,
    at: texts,
  },
}

async function replicate(part) {
  const replication = replicateRxCollection({
    collection,
    replicationIdentifier: `counts-${Object.keys(part).join()}`,
    live: false,
    retryTime: 1000,
    ...part,
  })
  replication.error$.subscribe((error) => console.error(error))
  await replication.awaitInitialReplication()
}

globalThis.device = {
  async open(name) {
    const database = await createRxDatabase({ name, storage: getRxStorageDexie(), multiInstance: false })
    collection = (await database.addCollections({ counts: { schema } })).counts
  },
  write: (counts) => collection.bulkInsert(counts.map(({ record, value }) => ({ record, ...value }))),
  push: () =>
    replicate({
      push: {
        batchSize: 500,
        async handler(rows) {
          const answer = await fetch('/counts', { method: 'POST', body: JSON.stringify(rows) })
          return await answer.json()
        },
      },
    }),
  async pull(many) {
    await replicate({
      pull: {
        batchSize: 1000,
        async handler(checkpoint, limit) {
          return await (await fetch(`/counts?since=${checkpoint?.seq ?? 0}&limit=${limit}`)).json()
        },
      },
    })
    const documents = await collection.find().exec()
    if (documents.length !== many) throw new Error(`${documents.length} of ${many}`)
  },
}
