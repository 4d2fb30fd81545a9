import type { Problem } from '../../domain/values/result.ts'

type Sentence = string | ((details: Readonly<Record<string, string>>) => string)

function systemField({ path, expected, found, others }: Readonly<Record<string, string>>): string {
  const more = others && others !== '0' ? `；此外还有 ${others} 处` : ''
  return `${path || '最外层'}：应为${expected ?? ''}，现为 ${found ?? ''}${more}`
}

/** Every problem code with what happened and what to do next. The only place with Chinese sentences for codes. */
const sentences: Readonly<Record<string, Sentence>> = {
  'money-not-a-number': '请只填数字，例如 1234.56；可以带千分位逗号，也可以写上“元”或“万元”。',
  'money-too-precise': '金额最多精确到分。',
  'money-too-large': '金额过大，请核对单位是元还是万元。',
  'points-not-a-number': '请填数字，例如 7.5。',
  'points-too-precise': '分数最多两位小数。',
  'points-above-maximum': ({ max }) => `不能超过分值 ${max ?? ''} 分。`,
  'points-negative': '分数不能小于 0。',
  'system-field-missing': (details) => `指标体系文件缺少 ${systemField(details)}。`,
  'system-field-unknown': (details) => `指标体系文件里 ${systemField(details)}，请检查是否写错字段名。`,
  'system-field-wrong-type': (details) => `指标体系文件里 ${systemField(details)}。`,
  'system-field-wrong-value': (details) => `指标体系文件里 ${systemField(details)}。`,
  'count-not-whole': '请填不小于 0 的整数。',
  'count-too-large': '数目过大，请核对。',
  'decimal-not-a-number': '请只填数字，例如 12.5。',
  'storage-full':
    '手机存储空间已满，刚才的内容还没有存入本机。请删除一些照片或文件腾出空间，再点“重试”；在此之前不要关闭页面。',
  'storage-closed': '与本机存储的连接断开，正在重新连接；请不要关闭页面。若一直不恢复，请点“重试”。',
  'storage-blocked':
    '浏览器不允许本网站保存数据。请退出无痕模式，或在浏览器设置中允许网站存储数据，再重新打开。',
  'storage-failed': '写入本机失败。请点“重试”；若仍失败，请先导出数据再重新打开。',
  'storage-outdated':
    '绩简已更新，另一个打开着的页面版本不同，本页暂不能读写本机数据。请关闭其他页面，再重新打开；已填内容会自动补存。',
  'edit-refused': ({ fault }) =>
    fault === 'author'
      ? '“我的”里填写的姓名过长，修改没有存入本机。请改短姓名，再重新打开这份评价；已填内容不会丢失。'
      : fault === 'value-too-long'
        ? '有一处内容过长，没有存入本机；已填内容保留在屏幕上。请删减后再试，其他内容照常保存。'
        : '有一处内容本机无法保存；已填内容保留在屏幕上。请修改这一处，其他内容照常保存。',
  'blob-mismatch': '文件写入后核对不一致，没有保存成功。请重新选择该文件。',
  'evaluation-meta-missing':
    '这份数据里没有评价的基本信息，可能没有导完整。请在原来的手机上重新导出数据，再到这里导入。',
  'evaluation-meta-unreadable':
    '这份评价由更新的版本写成，本版本读不懂。请更新绩简后再打开；数据原样保存在本机。',
  'draft-not-json': '这个文件不是绩简的数据文件，或者没有传完整。请重新获取后再导入；本机数据没有改动。',
  'draft-wrong-shape':
    '文件内容不符合绩简数据的格式，可能被改动或没有传完整。请重新获取后再导入；本机数据没有改动。',
  'draft-newer-version': '这个文件由更新版本的绩简导出，本版本读不了。请先更新绩简再导入；本机数据没有改动。',
  'draft-too-large': '文件过大，不像是绩简的数据文件。请核对后重新选择；本机数据没有改动。',
  'draft-empty': '文件里没有任何内容，没有可导入的。本机数据没有改动。',
  'change-malformed':
    '文件里有读不懂的修改记录，可能被改动过。整个文件没有导入；请让对方重新导出。本机数据没有改动。',
  'change-too-large': '文件里有一处内容过长，整个文件没有导入。请让对方核对后重新导出。本机数据没有改动。',
  'change-tampered':
    '文件内容与校验码不符，说明导出后被改动过。整个文件没有导入；请让对方重新导出。本机数据没有改动。',
  'evidence-empty': ({ name }) => `“${name ?? '文件'}”是空文件，没有存入。请重新选择。`,
  'evidence-too-large': ({ name }) => `“${name ?? '文件'}”超过 20 MB，没有存入。请压缩或拆分后再添加。`,
  'deduction-above-left': ({ left }) => `最多还可扣 ${left ?? '0'} 分，扣完为止。`,
  'deduction-not-positive': '扣分须大于 0。',
  cancelled: '已取消。',
  'fonts-unavailable': ({ file }) =>
    `报告字体没有下载齐全${file ? `（${file}）` : ''}。请连接网络，等“数据安全”页显示“可离线”后再导出。`,
  'characters-without-glyph': ({ characters }) =>
    `下列字没有可用的字形，导出已停止，以免印漏：${characters ?? ''}。请改用其他写法后再导出。`,
  'pdf-failed': '没有生成 PDF，填写的内容不受影响。请再试一次；若仍失败，请重新打开绩简后导出。',
  'picture-unreadable': ({ picture }) => `图片读不出来${picture ? `：${picture}` : ''}。请重新添加这张图片。`,
  'offline-cache-incomplete': '离线文件没有下载齐全。请连接网络后重新打开。',
}

const unknownProblem = '操作没有完成，已填内容不受影响。请再试一次。'

export function problemText(problem: Problem): string {
  const sentence = sentences[problem.code]
  if (sentence === undefined) return `${unknownProblem}（${problem.code}）`
  return typeof sentence === 'string' ? sentence : sentence(problem.details ?? {})
}
