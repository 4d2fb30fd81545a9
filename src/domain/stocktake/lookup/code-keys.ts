import { normaliseCode } from '../register/read-row.ts'

/**
 * Labels and registers write one code in different ways: zc 0042, ZC-0042, ZC0042. Case does not count, nor a separator between
 * letters and digits. Between digits it does: 2023-1-11 is not 2023-11-1.
 */
export function looseKey(code: string): string {
  return code
    .toLowerCase()
    .replace(/[\s_-]+/gu, '-')
    .replace(/^-|-$/gu, '')
    .replace(/([^\d-])-|-(?=[^\d-])/gu, '$1')
}

/** A room as its label and the register may both write it: full width or half, with more or fewer spaces. */
export function roomKey(room: string): string {
  return normaliseCode(room).replace(/\s+/gu, ' ')
}
