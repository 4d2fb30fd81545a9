import { describe, expect, it } from 'vitest'
import { inAppBrowserName } from '../../src/platform/surroundings.ts'

const phone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)'

describe('in-app browsers', () => {
  it.each([
    ['微信', `${phone} Mobile/15E148 MicroMessenger/8.0.50 NetType/WIFI Language/zh_CN`],
    ['企业微信', `${phone} Mobile/15E148 wxwork/4.1.28 MicroMessenger/7.0.1 Language/zh`],
    ['钉钉', `${phone} Mobile/22B83 AliApp(DingTalk/7.6.30) com.laiwang.DingTalk/41233`],
    [null, `${phone} Version/18.1 Mobile/15E148 Safari/604.1`],
  ])('%s', (name, userAgent) => {
    expect(inAppBrowserName(userAgent)).toBe(name)
  })
})
