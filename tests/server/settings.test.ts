import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { addressesOf } from '../../src/server/addresses.ts'
import { readSettings } from '../../src/server/settings.ts'

describe('settings', () => {
  it('serves this machine only, on 4173, when nothing is said', () => {
    expect(readSettings({})).toEqual({
      ok: true,
      value: {
        host: '127.0.0.1',
        port: 4173,
        database: join('data', 'jijian.sqlite'),
        files: { kind: 'database' },
        publicUrl: null,
        trustProxy: false,
        log: false,
      },
    })
  })

  it('takes HOST and PORT from the environment', () => {
    expect(readSettings({ HOST: '0.0.0.0', PORT: '8080' })).toMatchObject({
      ok: true,
      value: { host: '0.0.0.0', port: 8080 },
    })
  })

  it('takes the database, the folder and the address behind a proxy', () => {
    const postgres = 'postgres://jijian@db/jijian'
    expect(
      readSettings({ DATABASE_URL: postgres, PUBLIC_URL: 'https://jixiao.example.gov.cn', TRUST_PROXY: '1' }),
    ).toMatchObject({
      value: { database: postgres, publicUrl: 'https://jixiao.example.gov.cn', trustProxy: true },
    })
    expect(readSettings({ JIJIAN_DATA: '/srv/jijian' })).toMatchObject({
      value: { database: join('/srv/jijian', 'jijian.sqlite') },
    })
    expect(readSettings({ PUBLIC_URL: 'jixiao.example.gov.cn' })).toMatchObject({ ok: false })
  })

  it('puts files into a folder or an object storage when told so in full', () => {
    expect(readSettings({ JIJIAN_FILES: 'disk', JIJIAN_DATA: '/srv/jijian' })).toMatchObject({
      value: { files: { kind: 'disk', folder: join('/srv/jijian', 'files') } },
    })
    const s3 = {
      S3_ENDPOINT: 'https://s3.example.gov.cn',
      S3_BUCKET: 'jijian',
      S3_ACCESS_KEY_ID: 'id',
      S3_SECRET_ACCESS_KEY: 'key',
    }
    expect(readSettings(s3)).toMatchObject({
      value: { files: { kind: 's3', bucket: 'jijian', region: 'auto', accessKeyId: 'id' } },
    })
    for (const wrong of [{ ...s3, S3_BUCKET: '' }, { JIJIAN_FILES: 's3' }, { JIJIAN_FILES: 'tape' }])
      expect(readSettings(wrong)).toMatchObject({ ok: false })
  })

  it.each(['abc', '-1', '70000', '80.5', '0x50'])('refuses PORT=%s with a clear line', (text) => {
    const reading = readSettings({ PORT: text })
    expect(reading).toMatchObject({ ok: false })
    expect(JSON.stringify(reading)).toContain(text)
  })
})

describe('the printed addresses', () => {
  const address = { address: '0.0.0.0', family: 'IPv4', port: 4173 }

  it('name only this machine when only this machine can reach the server', () => {
    const text = addressesOf('127.0.0.1', address).join('\n')
    expect(text).toContain('http://localhost:4173/')
    expect(text).toContain('HOST=0.0.0.0')
    expect(text).not.toContain('HTTPS for phones')
  })

  it('say that phones need HTTPS as soon as others can reach the server', () => {
    const text = addressesOf('192.168.1.20', { ...address, address: '192.168.1.20' }).join('\n')
    expect(text).toContain('http://192.168.1.20:4173/')
    expect(text).toContain('HTTPS')
    expect(text).toContain('断网')
  })
})
