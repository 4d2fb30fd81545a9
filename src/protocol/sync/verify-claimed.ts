import type { Change } from '../../domain/changes/change.ts'
import type { Digest } from '../../domain/changes/create-change.ts'
import type { ChangeProblem } from '../../domain/changes/verify-change.ts'
import { verifyChange } from '../../domain/changes/verify-change.ts'
import type { Result } from '../../domain/values/result.ts'
import { ok } from '../../domain/values/result.ts'

/** Below so many nothing is loaded for them. */
const manyEnough = 200

let digesting: Promise<Digest | undefined> | undefined

/** WebAssembly hashes a device's first copy in half the time; a browser that refuses it hashes as ever. */
async function loadDigest(): Promise<Digest | undefined> {
  try {
    const { createSHA256 } = await import('hash-wasm')
    const hash = await createSHA256()
    return (text) => hash.init().update(text).digest('hex')
  } catch {
    return undefined
  }
}

/** What a server claims to be changes, or the problem of the first that is not what its id says. */
export async function verifyClaimed(
  candidates: readonly unknown[],
): Promise<Result<readonly Change[], ChangeProblem>> {
  if (candidates.length >= manyEnough) digesting ??= loadDigest()
  const digest = await digesting
  const verified: Change[] = []
  for (const candidate of candidates) {
    const change = verifyChange(candidate, digest)
    if (!change.ok) return change
    verified.push(change.value)
  }
  return ok(verified)
}
