/** An expected failure: a stable slug plus the values its Chinese sentence needs (see `ui/shared/problem-text.ts`). */
export interface Problem<Code extends string = string> {
  readonly code: Code
  readonly details?: Readonly<Record<string, string>>
}

export type Result<T, P extends Problem = Problem> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: P }

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value }
}

export function fail<Code extends string>(
  code: Code,
  details?: Readonly<Record<string, string>>,
): { readonly ok: false; readonly problem: Problem<Code> } {
  return { ok: false, problem: details ? { code, details } : { code } }
}
