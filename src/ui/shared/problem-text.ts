import type { Problem } from '../../domain/values/result.ts'

type Sentence = string | ((details: Readonly<Record<string, string>>) => string)

function systemField({ path, expected, found, others }: Readonly<Record<string, string>>): string {
  const more = others && others !== '0' ? `；此外还有 ${others} 处` : ''
  return `${path || '最外层'}：应为${expected ?? ''}，现为 ${found ?? ''}${more}`
}

const useDocx = '请选择 .docx、带文字的 PDF 或 .txt 文件，也可以复制正文粘贴。'

/** What to do with a file that is no report we read, by its kind. */
const wrongReport: Readonly<Record<string, string>> = {
  doc: '请用 Word 或 WPS 另存为 .docx 后再选择。',
  rtf: '请用 Word 或 WPS 另存为 .docx 后再选择。',
  'other-office': '请用 WPS 或 LibreOffice 另存为 .docx 后再选择。',
  xml: '请用 Word 或 WPS 打开后另存为 .docx 再选择。',
  ofd: '请用 OFD 阅读器另存为带文字的 PDF，或复制正文粘贴。',
  caj: '请用 CAJ 阅读器复制正文粘贴。',
  picture: '图片里的文字读不出来，请改用原来的 Word 文件，或复制正文粘贴。',
  spreadsheet: '请选择报告正文；表格里的内容可以复制粘贴。',
  presentation: '请选择报告正文的 Word 或 PDF 文件。',
  'web-page': '请在网页上复制正文粘贴，或另存为 .docx 后再选择。',
  archive: '请先解压，再选择其中的报告文件。',
}

function photoNamed(name: string | undefined): string {
  return name ? `照片“${name}”` : '这张照片'
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
  'system-unknown': ({ system }) =>
    `指标体系“${system ?? ''}”不在本版本中。请更新绩简后再试；数据原样保存在本机。`,
  'evaluation-meta-missing':
    '这份数据里没有评价的基本信息，可能没有导完整。请在原来的手机上重新导出数据，再到这里导入。',
  'evaluation-meta-unreadable':
    '这份评价由更新的版本写成，本版本读不懂。请更新绩简后再打开；数据原样保存在本机。',
  'stocktake-meta-missing':
    '这份数据里没有盘点的基本信息，可能没有导完整。请在原来的手机上重新导出数据，再到这里导入。',
  'stocktake-meta-unreadable':
    '这份盘点由更新的版本写成，本版本读不懂。请更新绩简后再打开；数据原样保存在本机。',
  'carried-pages-differ':
    'PDF 的页面内容与附带的数据不一致，可能被改动过，没有列入。请与出具单位核实后重新取得文件。',
  'review-meta-missing':
    '这份数据里没有核查的基本信息，可能没有导完整。请在原来的手机上重新导出数据，再到这里导入。',
  'review-meta-unreadable':
    '这份核查由更新的版本写成，本版本读不懂。请更新绩简后再打开；数据原样保存在本机。',
  'review-claim-missing':
    '这份核查没有写明依据哪一版自评，可能没有同步完。请等同步完成，或在原来的手机上重新导出核查包再导入。',
  'review-evaluation-missing':
    '本机没有被核查的自评。请先导入部门交来的交换包或附带填报数据的 PDF，再打开这份核查。',
  'review-claim-incomplete': ({ missing }) =>
    `核查所依据的那一版自评在本机不完整，缺 ${missing ?? '若干'} 条修改记录。请先同步，或重新导入部门的数据包。`,
  'review-claim-altered':
    '本机的自评数据与核查时所依据的那一版不一致，不能核对得分。请重新导入部门交来的数据包，再打开这份核查。',
  'quantity-not-a-number': '请只填数字，例如 2 或 120.5。',
  'quantity-too-precise': '数量最多三位小数。',
  'quantity-negative': '数量不能小于 0。',
  'quantity-too-large': '数量过大，请核对。',
  'quantity-zero': '实存数量须大于 0。没有找到就撤销这次盘点，让它保持未盘。',
  'signature-not-drawn': '没有取到签名图样。请点“重写”再签一次；若仍不行，请换一个浏览器打开。',
  'document-read-only': '现在不能写入：这份内容正在另一个页面中编辑。请在页面上方点“接管编辑”后再试。',
  'table-empty': '这个文件里没有内容。请确认导出的是资产卡片或台账明细，再重新选择。',
  'table-too-large': ({ limit }) =>
    `文件超过 ${limit ?? '50 MB'}，没有读取。请只保留资产明细这一张表，另存后再选择。`,
  'table-too-many-rows': ({ limit }) => `表格超过 ${limit ?? ''} 行。请按单位或部门拆成几个文件，分别盘点。`,
  'table-unreadable': '这个表格读不出来，可能已损坏。请用 Excel 或 WPS 打开后另存为 .xlsx，再重新选择。',
  'table-wrong-kind': ({ found }) =>
    `选择的是“${found ?? '其他类型的文件'}”，不是表格。请选择 .xlsx、.xls 或 .csv 格式的资产台账。`,
  'table-encrypted': '这个表格设有密码。请在 Excel 或 WPS 中取消密码、另存后再选择。',
  'table-timeout': '表格读取时间过长，已停止。请删去图片和多余的工作表，另存后再试。',
  'report-empty': '这个文件里没有文字。请确认选的是自评报告正文，再重新选择。',
  'report-too-large': ({ limit }) =>
    `文件超过 ${limit ?? '50 MB'}，不像是一份自评报告。请删去图片和附件、另存后再选择，或复制正文粘贴。`,
  'report-scanned': '这个文件里只有图片、没有文字，可能是扫描件。请改用原来的 Word 文件，或复制正文粘贴。',
  'pdf-carries-nothing':
    '这份 PDF 没有附带填报数据，无法核对或继续填写。请向对方索取附带数据的 PDF，或导出数据的文件。',
  'carried-data-damaged':
    '这份 PDF 附带的数据已损坏或被改动，不能核对，也没有导入。请向出具单位重新索取；本机数据没有改动。',
  'carried-not-one-evaluation':
    '这份 PDF 附带的数据不是一份评价，无法与页面核对。请向出具单位重新索取；本机数据没有改动。',
  'import-disk-full':
    '手机存储空间不足，没有导入，本机数据没有改动。请删除一些照片或文件腾出空间，再点“导入”。',
  'incoming-unreadable': '文件读取失败，请重新选择；在网盘上的文件请先下载到手机。本机数据没有改动。',
  'incoming-pdf-unreadable':
    '这份 PDF 读不出来，可能已损坏或没有传完整。请让对方重新发送；本机数据没有改动。',
  'incoming-pdf-encrypted':
    '这份 PDF 设有打开密码。请用 PDF 阅读器取消密码、另存后再选择；本机数据没有改动。',
  'incoming-pdf-too-large': ({ limit }) =>
    `这份 PDF 超过 ${limit ?? '50 MB'}，手机上读不了。请让对方分册或降低照片清晰度后重新生成；本机数据没有改动。`,
  'carried-data-unread': '没有读出要附带的填报数据，PDF 没有生成，填写的内容不受影响。请再试一次。',
  'report-encrypted': '这个文件设有打开密码。请取消密码、另存后再选择。',
  'report-wrong-kind': ({ found, kind }) =>
    `这是${found ?? '其他文件'}，不能读入。${wrongReport[kind ?? ''] ?? useDocx}`,
  'report-unreadable': ({ reason }) =>
    reason === 'characters'
      ? '这个 PDF 没有写明字体里的字是什么字，文字读不出来。请改用原来的 Word 文件，或复制正文粘贴。'
      : '这个文件读不出来，可能已损坏或没有传完整。请用 Word 或 WPS 打开后另存为 .docx，再重新选择。',
  'report-timeout': '文件读取时间过长，已停止。请用 Word 或 WPS 另存为 .docx 再试，或复制正文粘贴。',
  'report-pages-without-text': ({ pages }) =>
    `第 ${pages ?? ''} 页只有图片，没有读入。如有正文，请对照原件补填。`,
  'report-characters-unknown': ({ count }) =>
    `有 ${count ?? ''} 个字认不出来，已用“\uFFFD”代替。请对照原件改正后再确认数值。`,
  'report-font-unread': '有一种字体的文字没有读出来。请对照原件核对，或改用原来的 Word 文件。',
  'report-text-recognised': '文字来自扫描件的识别结果，可能有错字。请对照原件逐项核对。',
  'report-running-line-left-out': ({ text }) =>
    `每页重复的“${text ?? ''}”按页眉页脚处理，没有读入。如属正文，请补填。`,
  'report-slanted-text-left-out': '斜排或竖排的文字按水印处理，没有读入。如属正文，请补填。',
  'report-pictures-left-out': ({ count }) =>
    `文中有 ${count ?? ''} 张图片，图片里的文字没有读入。如有数据，请对照补填。`,
  'report-contents-left-out': '目录没有读入，不影响正文。请核对章节是否齐全。',
  'report-changes-accepted': '文件带有修订痕迹，已按接受全部修订读入。请核对是否为定稿。',
  'report-embedded-left-out': ({ count }) =>
    `文中嵌有 ${count ?? ''} 个其他文件（如表格），没有读入。如有数据，请对照补填。`,
  'register-no-header': '没有找到表头行。请在下面点选“资产编号”“资产名称”等列名所在的行。',
  'register-column-missing': ({ fields }) =>
    `还没有指明${fields ?? ''}在哪一列。请在下面选定；表中确实没有的，请补上这一列后另选文件。`,
  'register-nothing-left': '没有一行可以导入。请核对表头行和各列的对应关系，或更换文件。',
  'round-nothing-in-scope': '范围内没有资产。请先在“盘点范围”中选定，再增加轮次。',
  'round-sample-size': ({ most }) => `抽取数量应在 1 与 ${most ?? ''} 之间。`,
  'round-no-differences': '目前没有差异，也没有未盘的资产，不必复盘。',
  'round-too-many-differences': ({ count, most }) =>
    `有差异和未盘的资产共 ${count ?? ''} 项，超过 ${most ?? ''} 项，请选择“全部”复盘。`,
  'not-a-self-evaluation': ({ title }) =>
    `这份文件不像部门整体支出绩效自评报告${title ? `（开头是“${title}”）` : ''}，没有读入。请核对后重新选择；本机数据没有改动。`,
  'asset-row-total': '这一行是合计，不作为资产导入。',
  'asset-code-too-long': ({ limit }) =>
    `资产编号超过 ${limit ?? ''} 个字。请在台账中核对这一列是不是编号，改短后再导入。`,
  'asset-value-too-precise': ({ text }) =>
    `账面原值“${text ?? ''}”精确到了分以下。请在台账中改为两位小数后再导入。`,
  'asset-code-missing': '缺少资产编号。',
  'asset-name-missing': '缺少资产名称。',
  'asset-value-missing': '缺少账面原值。',
  'asset-value-unreadable': ({ text }) => `账面原值“${text ?? ''}”不是金额。`,
  'asset-value-negative': ({ text }) => `账面原值“${text ?? ''}”小于 0。`,
  'asset-quantity-unreadable': ({ text }) => `数量“${text ?? ''}”不是大于 0 的数。`,
  'asset-code-duplicate': ({ code, rows }) => `资产编号 ${code ?? ''} 重复，见第 ${rows ?? ''} 行。`,
  'asset-row-too-long': '这一行内容过长，不像资产明细。',
  'draft-not-json': '这个文件不是绩简的数据文件，或者没有传完整。请重新获取后再导入；本机数据没有改动。',
  'draft-wrong-shape':
    '文件内容不符合绩简数据的格式，可能被改动或没有传完整。请重新获取后再导入；本机数据没有改动。',
  'draft-newer-version': '这个文件由更新版本的绩简导出，本版本读不了。请先更新绩简再导入；本机数据没有改动。',
  'draft-too-large': '文件过大，不像是绩简的数据文件。请核对后重新选择；本机数据没有改动。',
  'draft-empty': '文件里没有任何内容，没有可导入的。本机数据没有改动。',
  'server-unreachable': '现在连不上服务器，会自动再试。内容都在本机，可以照常填写。',
  'server-busy': '服务器请求过多，会自动再试。内容都在本机，可以照常填写。',
  'signed-out': '登录已失效，请重新登录后再同步。内容都在本机，可以照常填写。',
  'workspace-left': '您已不在这个单位的成员名单中，不能再同步。请联系管理员；内容仍在本机。',
  'set-up-link-used':
    '这个开通链接已经用过或已失效。请用服务器最近一次启动时显示的链接，或请管理员邀请您加入。',
  'username-taken': '这个登录名已有人使用，请换一个。',
  'username-invalid': '登录名请用 2 至 40 个汉字、字母或数字，可以带点、短横线和下划线。',
  'password-too-short': '密码至少 8 位。',
  'sign-up-refused': '账号没有建成。请检查登录名和密码（8 至 128 位）后再试。',
  'sign-in-refused': '登录名或密码不对，请核对后再试。',
  'too-many-tries': '输错次数过多，请 15 分钟后再试；忘记密码请单位管理员在“成员”里重设。',
  'invitation-unknown': '这个邀请已经用过、撤销或过期（7 天）。请管理员重新邀请。',
  'password-link-unknown': '这个链接已经用过、作废或过期（24 小时）。请单位管理员在“成员”里重新生成。',
  'member-elsewhere':
    '这位同事还加入了您不是管理员的单位，不能由您重设密码。请改发邀请，让其用新的登录名加入本单位。',
  'last-admin': '单位至少要有一位管理员。请先把别的成员设为管理员。',
  'role-not-allowed': '您的角色不能这样做。请联系管理员。',
  'document-erased': '管理员已经彻底删除了这份内容，服务器不再接收对它的修改。',
  'document-gone': '服务器上已没有这份内容，可能已被单位删除。请刷新汇总后再看。',
  'workspace-full': '单位在服务器上的空间已满，请管理员清理旧年度的内容后再送一次。',
  'no-team-server': '当前网址没有协同服务。请用单位服务器的网址打开绩简，再登录。',
  'file-refused': '服务器没有接收这个文件（超过 64 MB，或您的角色不能上传）。文件仍在本机，请联系管理员。',
  'answer-unreadable': '服务器的答复读不出来，可能版本不同。内容仍在本机；请更新绩简或联系管理员后再同步。',
  'package-not-zip':
    '这个文件不是绩简的交换包（.jijian.zip），或者没有传完整。请向对方重新索取；本机数据没有改动。',
  'package-not-ours':
    '这个压缩包不是绩简导出的交换包。请选择以 .jijian.zip 结尾的文件，不要解压后重新打包；本机数据没有改动。',
  'package-newer-version':
    '这个交换包由更新版本的绩简导出，本版本读不了。请先更新绩简再导入；本机数据没有改动。',
  'package-wrong-shape': '交换包的清单不合格式，无法读取。请让对方重新导出；本机数据没有改动。',
  'package-damaged': ({ file }) =>
    `交换包已损坏或没有传完整${file ? `（${file}）` : ''}。请让对方重新发送；本机数据没有改动。`,
  'package-incomplete': ({ file }) =>
    `交换包里缺少清单所列的文件${file ? `（${file}）` : ''}。请让对方重新导出；本机数据没有改动。`,
  'package-tampered': ({ file }) =>
    `交换包的内容与校验值不符${file ? `（${file}）` : ''}，可能被改动过，没有导入。请与对方核实后重新发送。`,
  'package-too-large': '交换包里有过大的文件，无法在手机上读取。请让对方分份导出；本机数据没有改动。',
  'package-failed':
    '没有做成文件，内容都在本机。请再试一次；手机存储空间已满时，请先删除一些照片或文件腾出空间。',
  'package-needs-passphrase': '这个交换包设有口令。请输入对方告知的口令。',
  'package-wrong-passphrase':
    '口令不对。请核对大小写和空格后再输入；口令无法找回，忘记时只能请对方重新导出。',
  'change-malformed':
    '文件里有读不懂的修改记录，可能被改动过。整个文件没有导入；请让对方重新导出。本机数据没有改动。',
  'change-too-large': '文件里有一处内容过长，整个文件没有导入。请让对方核对后重新导出。本机数据没有改动。',
  'change-tampered':
    '文件内容与校验码不符，说明导出后被改动过。整个文件没有导入；请让对方重新导出。本机数据没有改动。',
  'camera-denied': '没有使用相机的许可。请在浏览器的网站设置里允许本网站使用相机，再点“重新打开相机”。',
  'camera-missing': '这台设备没有可用的相机。',
  'camera-unsupported': '此浏览器不向网页开放相机（应用内置的浏览器多是如此）。请换用手机自带的浏览器打开。',
  'camera-busy': '相机正被其他应用占用。请关掉那个应用，再点“重新打开相机”。',
  'camera-insecure': '当前网址不是安全连接（https），浏览器不开放相机。请改用 https 网址打开。',
  'camera-failed': '相机没有打开成功。请点“重新打开相机”。',
  'decoder-unavailable':
    '识别条码的部件没有加载成功。请连接网络后再试；若仍不行，可能是浏览器或单位的安全设置不允许它运行（WebAssembly），请换一个浏览器。现在可以键入编号末几位，或用扫码枪。',
  'photo-camera-denied':
    '没有使用相机的许可。请在浏览器的网站设置里允许本网站使用相机，再点“重新打开相机”；也可以用系统相机，或从相册选择。',
  'photo-camera-missing': '这台设备没有可用的相机。请从相册或文件中选择照片。',
  'photo-camera-unsupported': '本浏览器不向网页开放相机。请用系统相机，或从相册选择照片。',
  'photo-camera-busy':
    '相机正被其他应用占用。请关掉那个应用，再点“重新打开相机”；也可以用系统相机，或从相册选择。',
  'photo-camera-insecure':
    '当前网址不是安全连接（https），浏览器不开放相机。请改用 https 网址打开；现在可以用系统相机，或从相册选择。',
  'photo-camera-failed': '相机没有打开成功。请点“重新打开相机”；若仍不行，请用系统相机，或从相册选择。',
  'photo-unreadable': ({ name }) =>
    `${photoNamed(name)}读不出来，没有存入。请重新拍一张，或另选一张 JPG、PNG 照片。`,
  'photo-blank': ({ name }) => `${photoNamed(name)}是一片空白，没有存入。请重新拍一张。`,
  'photo-too-large': ({ name }) =>
    `${photoNamed(name)}尺寸过大，手机处理不了，没有存入。请把相机调到普通分辨率再拍一张。`,
  'photo-heic': ({ name }) =>
    `${photoNamed(name)}是 HEIC 格式，本浏览器打不开，没有存入。请在手机“设置”→“相机”→“格式”中选“兼容性最佳”后重拍，或把它另存为 JPG 再选。`,
  'photo-incomplete': ({ name }) =>
    `${photoNamed(name)}没有传完整，没有存入。请从手机相册或原来的设备重新选择。`,
  'evidence-unreadable': ({ name }) =>
    `“${name ?? '文件'}”读不出来，没有存入。它可能在网盘上还没有下载，请下载到手机后重新选择。`,
  'evidence-disk-full': ({ stored, left }) =>
    `手机存储空间已满：已存 ${stored ?? '0'} 个，还有 ${left ?? ''} 个没有存入。请腾出空间，再点“继续存入”；已存的都在。`,
  'evidence-package-failed': '没有打包成功，佐证都在本机。请再试一次；若仍失败，请重新打开绩简后再打包。',
  'evidence-missing': '这个文件不在本机，请向添加它的同事要回原件后重新添加。',
  'original-used-elsewhere':
    '遮盖已完成。原图还用在别处（另一份佐证或资产盘点的照片），没有从本机删除；请到那里删除后再删原图。',
  'evidence-empty': ({ name }) => `“${name ?? '文件'}”是空文件，没有存入。请重新选择。`,
  'evidence-too-large': ({ name }) => `“${name ?? '文件'}”超过 20 MB，没有存入。请压缩或拆分后再添加。`,
  'hand-in-nothing-new': ({ number }) => `与已提交的 v${number ?? ''} 相比没有改动，不必再次提交。`,
  'hand-in-too-large':
    '内容超过一个版本能容纳的 2900 项，没有提交。填写和导出不受影响，可改用“交给同事”发送整份数据。',
  'hand-in-unsaved': '还有内容没有存入本机，没有提交。请先按页面上方的提示处理，再提交。',
  'deduction-above-left': ({ left }) => `最多还可扣 ${left ?? '0'} 分，扣完为止。`,
  'deduction-not-positive': '扣分须大于 0。',
  cancelled: '已取消。',
  'fonts-unavailable': ({ file }) =>
    `报告字体没有下载齐全${file ? `（${file}）` : ''}。请连接网络，等“数据安全”页显示“可离线”后再导出。`,
  'characters-without-glyph': ({ characters }) =>
    `下列字没有可用的字形，导出已停止，以免印漏：${characters ?? ''}。请改用其他写法后再导出。`,
  'pdf-failed': '没有生成 PDF，填写的内容不受影响。请再试一次；若仍失败，请重新打开绩简后导出。',
  'labels-empty': '没有选中任何标签。请先选择要打印的资产或存放地点。',
  'label-code-too-long': ({ payload }) =>
    `编号过长，印在标签上扫不出来：${(payload ?? '').slice(0, 40)}。请改用较大的标签，或去掉这一项后再生成。`,
  'docx-failed': '没有生成 Word 文件，填写的内容不受影响。请再试一次；若仍失败，请重新打开绩简后导出。',
  'workbook-failed': '没有生成电子表格，盘点数据不受影响。请再试一次；若仍失败，请重新打开绩简后导出。',
  'workbook-too-many-rows': ({ sheet, limit }) =>
    `“${sheet ?? '表格'}”超过电子表格允许的 ${limit ?? ''} 行，没有导出。请缩小盘点范围，分次导出。`,
  'picture-unreadable': ({ picture }) => `图片读不出来${picture ? `：${picture}` : ''}。请重新添加这张图片。`,
  'offline-cache-incomplete': '离线文件没有下载齐全。请连接网络后重新打开。',
}

const unknownProblem = '操作没有完成，已填内容不受影响。请再试一次。'

export function problemText(problem: Problem): string {
  const sentence = sentences[problem.code]
  if (sentence === undefined) return `${unknownProblem}（${problem.code}）`
  return typeof sentence === 'string' ? sentence : sentence(problem.details ?? {})
}
