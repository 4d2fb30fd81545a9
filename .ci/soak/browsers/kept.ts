import type { Change } from '../../../src/domain/changes/change.ts'
import type { Place } from './places.ts'

/** Whether what was typed there stands in one of these changes, whatever was made of it later. */
export function keptOn(changes: readonly Change[], place: Place, writer: string, edit: number): boolean {
  const kept = place.kept(writer, edit)
  return changes.some(
    ({ record, value }) => record.startsWith(place.record) && JSON.stringify(value).includes(kept),
  )
}
