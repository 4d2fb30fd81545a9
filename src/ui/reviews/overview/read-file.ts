import type { Problem, Result } from '../../../domain/values/result.ts'
import { fail } from '../../../domain/values/result.ts'
import type { IncomingFile, Services } from '../../shared/services.ts'

export const accepted = '.json,.zip,.pdf,application/json,application/zip,application/pdf'

/** A folder holds other things too: they are left alone and not called bad. */
export function mayCarryData({ name }: File): boolean {
  return /\.(json|zip|pdf)$/i.test(name) && !name.startsWith('.')
}

/** Every hash of it checked, and of a PDF that its pages say what its data says; nothing is stored. */
export async function readFile(
  file: File,
  services: Services,
  passphrase?: string,
): Promise<Result<IncomingFile, Problem>> {
  try {
    const read = await services.readIncoming(file, passphrase === undefined ? {} : { passphrase })
    if (!read.ok || !read.value.pdf) return read
    const { verifyCarried } = await import('../../../domain/report/verify-carried.ts')
    const verified = verifyCarried(read.value.changes, read.value.pdf)
    if (!verified.ok) return verified
    return verified.value.integrity.kind === 'whole' ? read : fail('carried-pages-differ')
  } catch {
    return fail('incoming-unreadable')
  }
}

export function asksForPassphrase({ code }: Problem): boolean {
  return code === 'package-needs-passphrase' || code === 'package-wrong-passphrase'
}
