import type { Evaluation } from '../../../domain/evaluation/evaluation.ts'
import type { EvidenceRecord } from '../../../domain/evaluation/records.ts'

type Links = Pick<EvidenceRecord, 'indicators' | 'requirements'>

interface Proof {
  readonly code: string
  /** Which of the indicator's asked-for proofs; none where it asks for one thing only. */
  readonly requirements: readonly string[]
}

/** An evidence becomes this proof, or stops being it. */
export function giveProofEdits({ evidence }: Evaluation, { code, requirements }: Proof, id: string) {
  return evidence
    .filter((item) => item.id === id)
    .map(({ id: key, ...value }) => ({
      record: `evidence/${key}`,
      value: {
        ...value,
        ...(isProof(value, code, requirements)
          ? without(value, code, requirements)
          : {
              indicators: [...new Set([...value.indicators, code])],
              requirements: [...new Set([...value.requirements, ...requirements])],
            }),
      },
    }))
}

function isProof(value: EvidenceRecord, code: string, requirements: readonly string[]): boolean {
  return requirements.length === 0
    ? value.indicators.includes(code)
    : requirements.every((key) => value.requirements.includes(key))
}

/** It still belongs to the indicator while it is another of its proofs. */
function without(value: EvidenceRecord, code: string, requirements: readonly string[]): Links {
  const rest = value.requirements.filter((key) => !requirements.includes(key))
  const stays = rest.some((key) => key.startsWith(`${code}/`))
  return {
    requirements: rest,
    indicators: stays ? value.indicators : value.indicators.filter((one) => one !== code),
  }
}

/** 无需提供, and back. */
export function waiveProofEdit({ proofWaivers }: Evaluation, code: string, hint: string) {
  const before = proofWaivers.get(code)?.hints ?? []
  const hints = before.includes(hint) ? before.filter((one) => one !== hint) : [...before, hint]
  return { record: `proof-waiver/${code}`, value: hints.length === 0 ? null : { hints } }
}
