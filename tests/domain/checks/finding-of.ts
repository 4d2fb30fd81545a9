import type { CheckReport, Finding } from '../../../src/domain/checks/check.ts'

/** A finding about the funds page, as an engine would give it. */
export function findingOf(parts: Partial<Finding> = {}): Finding {
  const details = { name: '预算编制', score: '12', weight: '10' }
  return {
    check: 'A-02',
    severity: 'warning',
    wording: { code: 'score-outside-weight', details },
    figures: [],
    places: [{ kind: 'page', section: 'funds', path: 'funds/self' }],
    repair: null,
    about: 'a1',
    fingerprint: 'f1',
    ...parts,
  }
}

export function reportOf(...findings: readonly Finding[]): CheckReport {
  return { findings, passed: [], heldBeside: [], notApplicable: [] }
}
