/** A department's register of 22 assets in two rooms, as its asset system exports it: a title, the headings, a 合计 row. */
export const registerCsv = [
  '某某局固定资产明细表',
  '资产编号,资产名称,规格型号,计量单位,数量,账面原值（元）,存放地点,使用部门,使用人,使用状况',
  ...Array.from({ length: 20 }, (_, place) => {
    const code = `ZC-${String(place + 1).padStart(4, '0')}`
    return `${code},台式计算机,型号A,台,1,5000.00,302,办公室,张喆,${place < 16 ? '在用' : '闲置'}`
  }),
  'ZC-0021,激光打印机,型号B,台,1,20000.00,305,财务科,李珺,在用',
  'ZC-0022,投影仪,型号C,台,1,30000.00,305,财务科,李珺,闲置',
  '合计,,,,,150000.00,,,,',
].join('\r\n')

/** Twenty labels in the order they are held to the camera: 17 of the room, one of another, one unknown, one twice. */
export const filmed = [
  ...Array.from({ length: 17 }, (_, place) => `ZC-${String(place + 1).padStart(4, '0')}`),
  'ZC-0021',
  'ZC-9999',
  'ZC-0003',
].map((text, place) => ({ text, format: place % 2 === 0 ? ('QRCode' as const) : ('Code128' as const) }))
