import type { Problem } from '../domain/values/result.ts'

type Details = Readonly<Record<string, string>>

const lines: Readonly<Record<string, (details: Details) => string>> = {
  'draft-not-json': () => '不是 JSON 文件，或者没有传完整',
  'draft-wrong-shape': ({ path }) => `不是绩简的数据文件：${path ?? '#'} 处的内容不合格式`,
  'draft-newer-version': ({ version }) => `由更新版本的绩简导出（格式版本 ${version ?? ''}），请先更新绩简`,
  'draft-too-large': () => '文件过大，不像是绩简的数据文件',
  'draft-empty': () => '文件里没有任何内容',
  'package-not-zip': () => '不是绩简的交换包，或者没有传完整',
  'package-not-ours': () => '这个压缩包不是绩简导出的交换包',
  'package-newer-version': ({ version }) => `由更新版本的绩简导出（格式版本 ${version ?? ''}），请先更新绩简`,
  'package-wrong-shape': ({ path }) => `交换包的清单不合格式：${path ?? '#'}`,
  'package-damaged': ({ file }) => `交换包已损坏或没有传完整${file ? `：${file}` : ''}`,
  'package-incomplete': ({ file }) => `交换包里缺少清单所列的文件：${file ?? ''}`,
  'package-tampered': ({ file }) => `交换包的内容与校验值不符，可能被改动过：${file ?? ''}`,
  'package-too-large': () => '交换包里有过大的文件',
  'package-needs-passphrase': () => '交换包设有口令，请用环境变量 JIJIAN_PASSPHRASE 给出',
  'package-wrong-passphrase': () => '交换包的口令不对',
  'change-malformed': ({ id }) => `有一条修改记录不合格式${id ? `（${id.slice(0, 12)}…）` : ''}`,
  'change-too-large': ({ id }) => `有一条修改记录过长（${(id ?? '').slice(0, 12)}…）`,
  'change-tampered': ({ id }) =>
    `有一条修改记录的内容与校验值不符（${(id ?? '').slice(0, 12)}…），文件可能被改动或损坏`,
  'evaluation-meta-missing': () => '没有评价的基本信息（meta/evaluation），文件可能没有导完整',
  'evaluation-meta-unreadable': () => '评价的基本信息由更新的版本写成，本版本读不懂',
  'review-meta-unreadable': () => '核查的基本信息由更新的版本写成，本版本读不懂',
  'review-claim-missing': () => '没有写明核查所依据的自评版本，文件可能没有导完整',
  'review-claim-incomplete': ({ missing }) => `缺少核查所依据的那一版自评的 ${missing ?? ''} 条修改记录`,
  'review-claim-altered': () => '自评数据与核查所依据的那一版不一致',
  'review-evaluation-missing': ({ unit }) =>
    `缺少被核查的自评${unit ? `（${unit}）` : ''}，请一并给出部门的文件`,
  'system-unknown': ({ system }) => `指标体系不在本版本中：${system ?? ''}`,
  'characters-without-glyph': ({ characters }) => `下列字没有可用的字形，未生成 PDF：${characters ?? ''}`,
  'pdf-carries-nothing': () => '这份 PDF 没有附带填报数据',
  'fonts-unavailable': ({ file }) => `报告字体缺失或损坏：${file ?? ''}`,
  'report-empty': () => '文件里没有文字',
  'report-too-large': ({ limit }) => `文件超过 ${limit ?? ''}，不像是自评报告`,
  'report-scanned': () => '文件里只有图片、没有文字，可能是扫描件，请改用原来的 Word 文件',
  'report-encrypted': () => '文件设有打开密码，请取消密码后再试',
  'report-wrong-kind': ({ found }) => `这是${found ?? '别的文件'}，请改用 .docx、有文字的 .pdf 或 .txt`,
  'report-unreadable': () => '文件损坏或没有传完整，读不出来',
  'report-timeout': () => '文件读取时间过长，已停止',
  'not-a-self-evaluation': ({ title }) =>
    `不是部门整体支出绩效自评报告${title === undefined || title === '' ? '' : `（标题为“${title}”）`}`,
  'picture-unreadable': ({ picture }) => `图片读不出来：${picture ?? ''}`,
}

/** The Chinese line for a problem; a code without one is shown as it is. */
export function problemLine(problem: Problem): string {
  const line = lines[problem.code]
  const details = problem.details ?? {}
  return line ? line(details) : `${problem.code} ${JSON.stringify(details)}`
}
