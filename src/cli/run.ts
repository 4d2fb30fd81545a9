import { check } from './commands/check.ts'
import { lintSystem } from './commands/lint-system.ts'
import { render } from './commands/render.ts'
import { review } from './commands/review.ts'
import { sample } from './commands/sample.ts'
import { score } from './commands/score.ts'
import { verify } from './commands/verify.ts'
import type { CommandRun, Outcome } from './outcome.ts'
import { done } from './outcome.ts'

const commands: ReadonlyMap<string, CommandRun> = new Map([
  ['sample', sample],
  ['score', score],
  ['check', check],
  ['render', render],
  ['verify', verify],
  ['review', review],
  ['lint-system', lintSystem],
])

const usage = `用法：npm run --silent jijian -- <命令>

  sample                    打印示例数据（可导入绩简）
  score FILE                评分，结果为 JSON
  check FILE                勾稽体检，结果为 JSON，有错误时退出码为 1；FILE 也可以是自评报告（.docx、.pdf、.txt）
  render FILE --pdf OUT --docx OUT --xlsx OUT
                            生成自评报告：PDF、Word 和表格 Excel，可只写其一
  verify FILE               核对附带数据的 PDF：页面与数据是否一致，不一致时退出码为 1
  review FILE...            现场核查汇总：各部门自评、核查、核定得分，结果为 JSON，有读不出的文件时退出码为 1
  lint-system FILE          检查指标体系文件，不成立时退出码为 1 并列出原因

FILE 为绩简导出的数据文件或交换包（lint-system 为指标体系 JSON）；交换包的口令用环境变量 JIJIAN_PASSPHRASE 给出。
输入有误时退出码为 2。
`

export async function run(args: readonly string[]): Promise<Outcome> {
  const [name, ...rest] = args
  if (name === '--help' || name === '-h' || name === 'help') return done(usage)
  const command = name === undefined ? undefined : commands.get(name)
  if (command) return command(rest)
  const complaint = name === undefined ? '' : `没有这个命令：${name}\n\n`
  return { code: 2, output: '', error: complaint + usage }
}
