import type { RouteParams } from 'vue-router'

/** The room in the address; empty when none was chosen. */
export function roomParam(params: RouteParams): string {
  return typeof params.room === 'string' ? params.room : ''
}
