import { open } from 'node:fs/promises'
import type { Change } from '../domain/changes/change.ts'
import type { Result } from '../domain/values/result.ts'
import { fail } from '../domain/values/result.ts'
import { decodeDraftFile } from '../protocol/draft-file.ts'
import type { ByteSource } from '../protocol/package/byte-source.ts'
import { readPackage } from '../protocol/package/read-package.ts'
import { problemLine } from './problem-line.ts'
import { reasonOf, readTextFile } from './read-text-file.ts'

/** The changes of a draft file or an exchange package, told apart by their first bytes. `line` of a problem can be shown. */
export async function readChanges(path: string): Promise<Result<readonly Change[]>> {
  const read = (await startsAsZip(path)) ? await readZip(path) : await readJson(path)
  if (read.ok || read.problem.details?.['line'] !== undefined) return read
  return fail('draft-refused', { line: `${path}：${problemLine(read.problem)}。` })
}

async function startsAsZip(path: string): Promise<boolean> {
  const file = await open(path).catch(() => null)
  if (!file) return false
  try {
    const { buffer } = await file.read(Buffer.alloc(2), 0, 2, 0)
    return buffer.toString('latin1') === 'PK'
  } catch {
    return false
  } finally {
    await file.close()
  }
}

async function readJson(path: string): Promise<Result<readonly Change[]>> {
  const text = await readTextFile(path)
  return text.ok ? decodeDraftFile(text.value) : text
}

async function readZip(path: string): Promise<Result<readonly Change[]>> {
  const file = await open(path)
  try {
    const source: ByteSource = {
      size: (await file.stat()).size,
      async read(offset, length) {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, offset)
        return buffer.subarray(0, bytesRead)
      },
    }
    const passphrase = process.env['JIJIAN_PASSPHRASE']
    const read = await readPackage(source, passphrase === undefined ? {} : { passphrase })
    return read.ok ? { ok: true, value: read.value.changes } : read
  } catch (error) {
    return fail('file-unreadable', { line: `${reasonOf(error)}：${path}` })
  } finally {
    await file.close()
  }
}
