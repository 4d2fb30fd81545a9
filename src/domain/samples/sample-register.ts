/**
 * The practice register: 60 made-up assets in six rooms. Found as registered they are in use for 87 % of the value, so that
 * the indicator's bands can be tried. Users are offices, for nobody real counts here.
 */
const rooms = [
  '101 大厅',
  '201 财务室',
  '202 综合办公室',
  '301 会议室',
  '302 档案室',
  '地下一层库房',
] as const

type Kind = readonly [
  name: string,
  category: string,
  categoryName: string,
  unit: string,
  spec: string,
  value: number,
]

const kinds: readonly Kind[] = [
  ['台式计算机', 'A02010105', '台式计算机', '台', '商用 23.8 寸', 452_000],
  ['便携式计算机', 'A02010108', '便携式计算机', '台', '14 寸', 638_000],
  ['激光打印机', 'A02021003', '激光打印机', '台', '黑白双面', 215_000],
  ['办公桌', 'A05010201', '办公桌', '张', '1.6 米', 128_000],
  ['办公椅', 'A05010301', '办公椅', '把', '网布', 36_000],
  ['文件柜', 'A05010502', '文件柜', '组', '双节钢制', 96_000],
  ['空调机', 'A02061804', '空调机', '台', '柜式 3 匹', 598_000],
  ['投影仪', 'A02091102', '投影仪', '台', '5000 流明', 726_000],
  ['会议桌', 'A05010202', '会议桌', '张', '4.8 米', 865_000],
  ['扫描仪', 'A02021118', '扫描仪', '台', '高速双面', 442_000],
]

const departments = ['办公室', '财务科', '综合科', '综合科', '办公室', '资产科'] as const

const heading = [
  '资产编号',
  '资产名称',
  '资产分类代码',
  '资产分类名称',
  '规格型号',
  '计量单位',
  '数量',
  '账面原值',
  '存放地点',
  '使用部门',
  '使用人',
  '使用状况',
  '取得日期',
]

function statusOf(place: number): string {
  if (place % 20 === 7) return '闲置'
  if (place % 20 === 13) return '待报废'
  return place % 30 === 19 ? '出借' : '在用'
}

function rowOf(place: number): readonly string[] {
  const room = Math.floor(place / 10)
  const kind = kinds[(place * 3 + room) % kinds.length]
  const [name = '', category = '', categoryName = '', unit = '', spec = '', value = 0] = kind ?? []
  const quantity = name === '办公椅' ? 6 : 1
  return [
    `ZC2019${String(place + 1).padStart(4, '0')}`,
    name,
    category,
    categoryName,
    spec,
    unit,
    String(quantity),
    `${Math.floor((quantity * value) / 100)}.00`,
    rooms[room] ?? '',
    departments[room] ?? '',
    `${departments[room] ?? ''}（虚构）`,
    statusOf(place),
    `20${String(16 + (place % 7))}-0${String(1 + (place % 9))}-15`,
  ]
}

/** As a spreadsheet would hold it: the headings, then one row per asset. */
export function sampleRegisterRows(): readonly (readonly string[])[] {
  return [heading, ...Array.from({ length: 60 }, (_, place) => rowOf(place))]
}
