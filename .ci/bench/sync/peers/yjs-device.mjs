import { HocuspocusProvider } from '@hocuspocus/provider'
import { IndexeddbPersistence } from 'y-indexeddb'
import * as Y from 'yjs'

const document = new Y.Doc()
const counts = document.getMap('counts')
let disk

function connect() {
  const url = `${location.origin.replace('http', 'ws')}/`
  return new Promise((done) => {
    const provider = new HocuspocusProvider({
      url,
      name: 'counts',
      document,
      onSynced: () => done(provider),
    })
  })
}

/** Its adapter does not say when it has written: a reader of the same table comes after its writers. */
function onDisk() {
  return new Promise((done, fail) => {
    const reading = disk.db.transaction('updates', 'readonly').objectStore('updates').count()
    reading.onsuccess = () => done(reading.result)
    reading.onerror = () => fail(reading.error)
  })
}

globalThis.device = {
  async open(name) {
    disk = new IndexeddbPersistence(name, document)
    await disk.whenSynced
  },
  async write(all) {
    document.transact(() => {
      for (const { record, value } of all) counts.set(record, value)
    })
    await onDisk()
  },
  async push() {
    await connect()
    while (Number(await (await fetch('/stored')).text()) < counts.size)
      await new Promise((done) => setTimeout(done, 5))
  },
  async pull(many) {
    await connect()
    if (Object.keys(counts.toJSON()).length !== many) throw new Error(`${counts.size} of ${many}`)
    if ((await onDisk()) === 0) throw new Error('not on disk')
  },
}
