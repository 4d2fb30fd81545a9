import type { Points } from '../values/points.ts'

/** 得分表: every node's score with its reason, recomputed from the evaluation, never stored. */
export interface ScoreSheet {
  readonly nodes: readonly NodeScore[]
  readonly byCode: ReadonlyMap<string, NodeScore>
  /** Sum of the first level after caps and penalties; leaves without a score yet count nothing. */
  readonly total: Points
  readonly grade: string
  readonly complete: boolean
  /** A figure behind the total is in conflict: shown as 暂定, blocks 定稿. */
  readonly provisional: boolean
  readonly effects: readonly AdjustmentOutcome[]
}

export interface NodeScore {
  readonly code: string
  readonly name: string
  readonly level: number
  readonly leaf: boolean
  /** As the system states it. */
  readonly weight: Points
  /** After not-applicable weights were shared out; equal to `weight` otherwise. */
  readonly effectiveWeight: Points
  /** Null while something is missing. A parent's is the sum of what its children have so far. */
  readonly score: Points | null
  /** What the rule alone would give; differs from `score` under an override. */
  readonly computed: Points | null
  readonly basis: 'children' | 'rule' | 'override' | 'rating' | 'ledger' | 'not-applicable'
  readonly complete: boolean
  readonly provisional: boolean
  /** effectiveWeight − score, itemised: Σ points of the lines = the loss (leaf, scored, not overridden). */
  readonly deductions: readonly DeductionLine[]
  /** One Chinese sentence: why this score, with its figures and clause. */
  readonly why: string
  /** What a person still has to fill in, in Chinese; empty when complete. */
  readonly missing: readonly string[]
  /** Things to explain, in Chinese (completion far above plan …); never block. */
  readonly warnings: readonly string[]
}

export interface DeductionLine {
  /** Key of the ledger record that annotates it: `ledger/<code>/<key>`. */
  readonly key: string
  readonly origin: 'rule' | 'person'
  readonly points: Points
  /** What the rule found, in Chinese: 按期 1 个，应公开 4 个. */
  readonly finding: string
  readonly clause: string
  /** The person's reason; empty when not given yet. */
  readonly reason: string
  readonly evidence: readonly string[]
  readonly problem: string
  readonly noEvidenceReason: string
}

export interface AdjustmentOutcome {
  readonly id: string
  readonly name: string
  /** What it took from the total; 0 when it does not bite. */
  readonly points: Points
  readonly why: string
}
