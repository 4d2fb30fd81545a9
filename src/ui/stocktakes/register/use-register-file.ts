import type { ComputedRef, Ref, ShallowRef } from 'vue'
import { computed, onScopeDispose, ref, shallowRef } from 'vue'
import type { AssetField } from '../../../domain/stocktake/asset.ts'
import type { RegisterCheck } from '../../../domain/stocktake/register/check-register.ts'
import { checkRegister } from '../../../domain/stocktake/register/check-register.ts'
import type { RegisterFile } from '../../../domain/stocktake/register/freeze-register.ts'
import { guessHeaderRow } from '../../../domain/stocktake/register/guess-header.ts'
import type { ColumnMapping } from '../../../domain/stocktake/register/guess-mapping.ts'
import { guessMapping, guessMoneyUnit } from '../../../domain/stocktake/register/guess-mapping.ts'
import type { MoneyUnit } from '../../../domain/values/money.ts'
import type { Problem } from '../../../domain/values/result.ts'
import type { TableFile, TableSheet } from '../../shared/services.ts'
import { useServices } from '../../shared/services.ts'

export interface RegisterFileChoice {
  readonly table: Readonly<ShallowRef<TableFile | null>>
  readonly sheet: ComputedRef<TableSheet | null>
  readonly sheetPlace: Readonly<Ref<number>>
  /** From 0; null when no row looks like headings and none was chosen. */
  readonly headerRow: Readonly<Ref<number | null>>
  readonly columns: ComputedRef<readonly string[]>
  readonly mapping: Readonly<ShallowRef<ColumnMapping>>
  readonly moneyUnit: Readonly<Ref<MoneyUnit>>
  /** Null until there is a row of headings. */
  readonly check: ComputedRef<RegisterCheck | null>
  readonly file: ComputedRef<RegisterFile | null>
  /** From 0 to 1 while a file is read; null otherwise. */
  readonly progress: Readonly<Ref<number | null>>
  readonly problem: Readonly<ShallowRef<Problem | null>>
  choose(): Promise<void>
  cancel(): void
  chooseSheet(place: number): void
  chooseHeader(row: number): void
  chooseUnit(unit: MoneyUnit): void
  assign(field: AssetField, column: number | null): void
}

/** What the picker offers; the bytes decide what a file is. */
const accepted = '.xlsx,.xls,.csv,.txt,text/csv,application/vnd.ms-excel'

/** A file on its way to a register: everything may still be corrected, nothing is stored. */
export function useRegisterFile(): RegisterFileChoice {
  const services = useServices()
  const table = shallowRef<TableFile | null>(null)
  const sheetPlace = ref(0)
  const headerRow = ref<number | null>(null)
  const mapping = shallowRef<ColumnMapping>({})
  const moneyUnit = ref<MoneyUnit>('元')
  const progress = ref<number | null>(null)
  const problem = shallowRef<Problem | null>(null)
  let reading: AbortController | null = null

  const sheet = computed(() => table.value?.sheets[sheetPlace.value] ?? null)
  const columns = computed(() => (headerRow.value === null ? [] : (sheet.value?.rows[headerRow.value] ?? [])))
  const check = computed(() =>
    sheet.value && headerRow.value !== null
      ? checkRegister(sheet.value.rows, {
          headerRow: headerRow.value,
          mapping: mapping.value,
          moneyUnit: moneyUnit.value,
        })
      : null,
  )
  const file = computed<RegisterFile | null>(() =>
    table.value && sheet.value && headerRow.value !== null
      ? {
          fileName: table.value.fileName,
          sheet: sheet.value.name,
          headerRow: headerRow.value,
          columns: columns.value,
          mapping: mapping.value,
          moneyUnit: moneyUnit.value,
        }
      : null,
  )

  function readHeadings(): void {
    mapping.value = guessMapping(columns.value)
    const above = sheet.value?.rows.slice(0, headerRow.value ?? 0)
    moneyUnit.value = guessMoneyUnit(columns.value, mapping.value, above)
  }

  function chooseSheet(place: number): void {
    sheetPlace.value = place
    headerRow.value = guessHeaderRow(sheet.value?.rows ?? [])
    readHeadings()
  }

  async function choose(): Promise<void> {
    const [chosen] = await services.files.pick(accepted)
    if (!chosen) return
    reading?.abort()
    const controller = new AbortController()
    reading = controller
    problem.value = null
    progress.value = 0
    const read = await services.readTable(chosen, {
      onProgress: (share) => {
        if (reading === controller) progress.value = share
      },
      signal: controller.signal,
    })
    if (reading !== controller) return
    progress.value = null
    if (!read.ok) {
      if (read.problem.code !== 'cancelled') problem.value = read.problem
      return
    }
    table.value = read.value
    // The largest sheet is the detail; cover sheets and notes are small.
    const sizes = read.value.sheets.map(({ rows }) => rows.length)
    chooseSheet(Math.max(0, sizes.indexOf(Math.max(...sizes))))
  }

  function cancel(): void {
    reading?.abort()
    reading = null
    progress.value = null
  }

  onScopeDispose(cancel)

  return {
    table,
    sheet,
    sheetPlace,
    headerRow,
    columns,
    mapping,
    moneyUnit,
    check,
    file,
    progress,
    problem,
    choose,
    cancel,
    chooseSheet,
    chooseHeader(row) {
      headerRow.value = row
      readHeadings()
    },
    chooseUnit(unit) {
      moneyUnit.value = unit
    },
    assign(field, column) {
      const others = Object.entries(mapping.value).filter(([key, taken]) => key !== field && taken !== column)
      mapping.value = Object.fromEntries(column === null ? others : [...others, [field, column]])
    },
  }
}
