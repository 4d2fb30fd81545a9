import type { RecordEdit } from '../../../domain/evaluation/new-evaluation.ts'
import { sampleRegisterRows } from '../../../domain/samples/sample-register.ts'
import { newStocktakeEdits } from '../../../domain/stocktake/new-stocktake.ts'
import type { StocktakeMeta } from '../../../domain/stocktake/records.ts'
import type { RegisterCheck } from '../../../domain/stocktake/register/check-register.ts'
import { checkRegister } from '../../../domain/stocktake/register/check-register.ts'
import type { RegisterFile } from '../../../domain/stocktake/register/freeze-register.ts'
import { freezeRegister, textsForInitials } from '../../../domain/stocktake/register/freeze-register.ts'
import { guessMapping } from '../../../domain/stocktake/register/guess-mapping.ts'
import { parseIsoDate } from '../../../domain/values/iso-date.ts'
import type { Result } from '../../../domain/values/result.ts'
import { ok } from '../../../domain/values/result.ts'
import type { Services } from '../../shared/services.ts'

/** A register as checked and agreed to, ready to be frozen. */
export interface RegisterImport {
  readonly check: RegisterCheck
  readonly file: RegisterFile
}

export async function registerEdits(
  { check, file }: RegisterImport,
  { initialsOf }: Services,
): Promise<readonly RecordEdit[]> {
  return freezeRegister(check, file, await initialsOf(textsForInitials(check, file)))
}

/** One write: a stocktake is there with its whole register or not at all. Returns the new document's id. */
export async function createStocktake(
  choice: Omit<StocktakeMeta, 'kind'>,
  register: RegisterImport | null,
  author: string,
  services: Services,
): Promise<Result<string>> {
  const document = `st-${services.newId()}`
  const edits = [...newStocktakeEdits(choice), ...(register ? await registerEdits(register, services) : [])]
  const written = await services.store.write(document, edits, {
    mode: 'deliberate',
    author,
    at: services.clock.now().toISOString(),
  })
  return written.ok ? ok(document) : written
}

export function sampleImport(): RegisterImport {
  const rows = sampleRegisterRows()
  const columns = rows[0] ?? []
  const choice = { headerRow: 0, mapping: guessMapping(columns), moneyUnit: '元' } as const
  return {
    check: checkRegister(rows, choice),
    file: { fileName: '演练台账（虚构）', sheet: '资产明细', columns, ...choice },
  }
}

/** 演练: a stocktake of its own every time, never mixed with real ones. */
export function createPracticeStocktake(author: string, services: Services): Promise<Result<string>> {
  const year = services.clock.now().getFullYear() - 1
  const baseDate = parseIsoDate(`${String(year)}-12-31`)
  if (!baseDate) throw new RangeError(`no last day in ${String(year)}`)
  const choice = {
    name: `${String(year)}年度固定资产盘点（演练）`,
    unitName: '某区某局（示例）',
    fiscalYear: year,
    baseDate,
    practice: true,
  }
  return createStocktake(choice, sampleImport(), author, services)
}
