import type { Change } from '../domain/changes/change.ts'
import { carriedFileName, lockedFileName } from '../domain/report/carried-data.ts'
import type { Problem, Result } from '../domain/values/result.ts'
import { ok } from '../domain/values/result.ts'
import { decodeDraftFile, encodeDraftFile } from './draft-file.ts'
import { sourceOfBytes } from './package/byte-source.ts'
import { collectBytes } from './package/collect-bytes.ts'
import type { PackageFacts } from './package/manifest.ts'
import { readPackage } from './package/read-package.ts'
import { writePackage } from './package/write-package.ts'

/** The file a PDF carries: a draft file, or a package locked by a passphrase. */
export interface CarriedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** 附带填报数据: the records and their history. Photos and files stay out: the pages show what is to be seen of them. */
export async function writeCarriedFile(
  changes: readonly Change[],
  facts: Pick<PackageFacts, 'title' | 'author' | 'createdAt'>,
  passphrase?: string,
): Promise<CarriedFile> {
  if (passphrase === undefined)
    return { name: carriedFileName, bytes: new TextEncoder().encode(encodeDraftFile(changes)) }
  const locked = writePackage({
    facts: { purpose: 'hand-in', scope: 'document', ...facts },
    changes,
    readBlob: () => Promise.resolve(null),
    passphrase,
  })
  return { name: lockedFileName, bytes: await collectBytes(locked) }
}

/** Problems are those of a draft file or a package; `package-needs-passphrase` asks for one. */
export async function readCarriedFile(
  { name, bytes }: CarriedFile,
  passphrase?: string,
): Promise<Result<readonly Change[], Problem>> {
  if (name !== lockedFileName) return decodeDraftFile(new TextDecoder().decode(bytes))
  const read = await readPackage(sourceOfBytes(bytes), passphrase === undefined ? {} : { passphrase })
  return read.ok ? ok(read.value.changes) : read
}
