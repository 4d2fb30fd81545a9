import 'fake-indexeddb/auto'
import { Blob as NodeBlob } from 'node:buffer'
import { configure } from '@testing-library/vue'

// What a page shows a moment later must be waited for on a busy machine too; the usual second is over before it has had its turn.
configure({ asyncUtilTimeout: 5000 })

// The Blob of happy-dom cannot be cloned into fake-indexeddb; Node's own can.
Object.defineProperty(globalThis, 'Blob', { value: NodeBlob, configurable: true, writable: true })
