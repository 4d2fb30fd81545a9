import type { LocationQuery } from 'vue-router'
import type { EvidencePurpose } from '../../shared/evidence-picker/new-evidence.ts'

/** What the camera was opened for, as its address says: a page that is ended and opened again still knows. */
export interface CameraPurpose extends EvidencePurpose {
  /** Key of the 扣分台账 line that is proven; empty for none. */
  readonly line: string
  /** The page to go back to. */
  readonly from: string
}

function textsOf(value: LocationQuery[string] | undefined): readonly string[] {
  const values = Array.isArray(value) ? value : [value]
  return values.filter((text): text is string => typeof text === 'string' && text !== '')
}

/** `home` is the evaluation's own address: the way back never leads out of it. */
export function parseCameraPurpose(query: LocationQuery, home: string): CameraPurpose {
  const [from = ''] = textsOf(query['from'])
  return {
    indicators: textsOf(query['for']),
    requirements: textsOf(query['req']),
    line: textsOf(query['line'])[0] ?? '',
    from: from.startsWith(`${home}/`) ? from : `${home}/evidence`,
  }
}
