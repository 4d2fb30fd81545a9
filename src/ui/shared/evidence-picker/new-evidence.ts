import type { Evaluation } from '../../../domain/evaluation/evaluation.ts'
import type { EvidenceRecord } from '../../../domain/evaluation/records.ts'
import { orderAfterLast } from '../list-order/list-order.ts'
import type { Services } from '../services.ts'
import type { Draft } from '../use-draft.ts'

/** What new evidence is taken for. */
export interface EvidencePurpose {
  readonly indicators: readonly string[]
  /** `requirementKey`s. */
  readonly requirements: readonly string[]
}

type Stored = Pick<EvidenceRecord, 'name' | 'blob' | 'mime' | 'size'> & Partial<EvidenceRecord>

/** Puts stored bytes into the library; bytes that are there already get the new purpose beside their own. */
export async function addEvidence(
  stored: Stored,
  { indicators, requirements }: EvidencePurpose,
  { draft, services }: { readonly draft: Draft; readonly services: Services },
): Promise<string> {
  const { evidence } = draft.evaluation.value
  const known = evidence.find(({ blob }) => blob === stored.blob)
  const id = known?.id ?? services.newId()
  const { id: _, ...before } = known ?? { ...newEvidence(stored, evidence), id }
  const value: EvidenceRecord = {
    ...before,
    indicators: [...new Set([...before.indicators, ...indicators])],
    requirements: [...new Set([...before.requirements, ...requirements])],
  }
  await draft.session.commit([{ record: `evidence/${id}`, value: { ...value } }])
  return id
}

function newEvidence(stored: Stored, evidence: Evaluation['evidence']): EvidenceRecord {
  return {
    indicators: [],
    requirements: [],
    assets: [],
    note: '',
    order: orderAfterLast(evidence),
    thumb: '',
    takenAt: '',
    original: '',
    ...stored,
  }
}
