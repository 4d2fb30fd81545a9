import type { Evaluation } from '../evaluation/evaluation.ts'
import type { PackedFile } from '../evaluation/evidence/package-evidence.ts'
import { codeOfRequirement } from '../evaluation/evidence/requirement-key.ts'
import type { SheetCell, Workbook } from './workbook.ts'

const text = (value: string): SheetCell => ({ kind: 'text', text: value })

/** 目录 of the 佐证包: every file with what it proves, its size, and the hash that tells whether it is still the same. */
export function buildEvidenceIndex(
  evaluation: Evaluation,
  files: readonly PackedFile[],
  options: { readonly nameOf: (code: string) => string; readonly missing: ReadonlySet<string> },
): Workbook {
  const unit = evaluation.cover['unit-name']?.trim() || evaluation.name
  return {
    title: `${evaluation.fiscalYear}年度部门整体支出绩效自评佐证材料目录`,
    author: unit,
    sheets: [
      {
        name: '佐证材料目录',
        columns: [
          { title: '附件编号', width: 12 },
          { title: '材料名称', width: 36 },
          { title: '所证指标', width: 36 },
          { title: '佐证要求', width: 28 },
          { title: '拍摄时间', width: 20 },
          { title: '大小（KB）', width: 12 },
          { title: '文件名', width: 48 },
          { title: '校验码（SHA-256）', width: 66 },
          { title: '说明', width: 30 },
        ],
        heading: [`${evaluation.fiscalYear}年度部门整体支出绩效自评佐证材料目录`, `部门名称：${unit}`],
        rows: files.map((file) => rowOf(file, options)),
        totals: null,
        notes: notesOf(files, options.missing),
        orientation: 'landscape',
      },
    ],
  }
}

function rowOf(
  { path, blob, numbered: { number, item, codes } }: PackedFile,
  { nameOf, missing }: { readonly nameOf: (code: string) => string; readonly missing: ReadonlySet<string> },
): readonly SheetCell[] {
  const asked = item.requirements.map((key) => key.slice(codeOfRequirement(key).length + 1))
  return [
    text(number),
    text(item.name),
    text(codes.map((code) => `${code} ${nameOf(code)}`).join('；')),
    text(asked.join('；')),
    text(item.takenAt),
    { kind: 'number', decimal: (item.size / 1024).toFixed(1), decimals: 1 },
    text(missing.has(blob) ? '（文件不在本机，未附）' : path),
    text(blob),
    text(item.note),
  ]
}

function notesOf(files: readonly PackedFile[], missing: ReadonlySet<string>): readonly string[] {
  const absent = files.filter(({ blob }) => missing.has(blob)).length
  const count = `共 ${files.length} 份，已附 ${files.length - absent} 份。`
  return absent === 0 ? [count] : [count, `有 ${absent} 份文件不在本机，请向添加它的同事索取。`]
}
