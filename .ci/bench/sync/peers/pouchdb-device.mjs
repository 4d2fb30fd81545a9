import PouchDB from 'pouchdb'

let local
const remote = new PouchDB(`${location.origin}/counts`)

globalThis.device = {
  open(name) {
    local = new PouchDB(name, { auto_compaction: true })
    return Promise.resolve()
  },
  write: (counts) => local.bulkDocs(counts.map(({ record, value }) => ({ _id: record, ...value }))),
  push: () => local.replicate.to(remote, { batch_size: 500 }),
  async pull(many) {
    await local.replicate.from(remote, { batch_size: 1000 })
    const { rows } = await local.allDocs({ include_docs: true })
    if (rows.length !== many) throw new Error(`${rows.length} of ${many}`)
  },
}
