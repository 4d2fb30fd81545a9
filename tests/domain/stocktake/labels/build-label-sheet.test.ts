import { describe, expect, it } from 'vitest'
import {
  buildAssetLabels,
  buildRoomLabels,
} from '../../../../src/domain/stocktake/labels/build-label-sheet.ts'
import { anAsset } from '../stocktake-of.ts'

const options = { size: '50x30', skip: 3, cutLines: true } as const

describe('labels of assets', () => {
  const asset = anAsset('000123', {
    spec: 'OptiPlex 7010',
    room: '行政楼302室',
    user: '王堃',
    manager: '李珺',
  })

  it('say what it is and where, the most important first; the code is the bare 资产编号', () => {
    expect(buildAssetLabels([asset], ' 某某局 ', options)).toEqual({
      title: '固定资产标签',
      ...options,
      labels: [
        {
          payload: '000123',
          lines: ['某某局', '编号：000123', '名称：台式计算机', '型号：OptiPlex 7010', '地点：行政楼302室'],
        },
      ],
    })
  })

  it('name no person', () => {
    expect(JSON.stringify(buildAssetLabels([asset], '某某局', options))).not.toMatch(/王堃|李珺/)
  })

  it('leave out what the register does not say, and keep the order', () => {
    const sheet = buildAssetLabels([anAsset('B', { room: '' }), anAsset('A', { room: ' ' })], '', options)
    expect(sheet.labels).toEqual([
      { payload: 'B', lines: ['编号：B', '名称：台式计算机'] },
      { payload: 'A', lines: ['编号：A', '名称：台式计算机'] },
    ])
  })
})

describe('labels of rooms', () => {
  it('carry the mark that opens the room’s list', () => {
    expect(buildRoomLabels(['行政楼302室'], { ...options, size: '40x25' })).toEqual({
      title: '存放地点标签',
      ...options,
      size: '40x25',
      labels: [{ payload: 'room=行政楼302室', lines: ['行政楼302室', '存放地点'] }],
    })
  })
})
