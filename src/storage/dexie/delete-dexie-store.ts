import { Dexie } from 'dexie'

/** Everything in it is gone from this device. Close it first. */
export async function deleteDexieStore(name: string): Promise<void> {
  await Dexie.delete(name)
}
