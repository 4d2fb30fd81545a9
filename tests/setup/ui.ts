import 'fake-indexeddb/auto'
import { Blob as NodeBlob } from 'node:buffer'

// The Blob of happy-dom cannot be cloned into fake-indexeddb; Node's own can.
Object.defineProperty(globalThis, 'Blob', { value: NodeBlob, configurable: true, writable: true })
