/** What the page runs in: decides which notices a person must read. */

const inAppBrowsers: readonly (readonly [RegExp, string])[] = [
  [/wxwork/i, '企业微信'],
  [/MicroMessenger/i, '微信'],
  [/DingTalk/i, '钉钉'],
]

/** The chat app whose built-in browser this is, or null. Its storage is not ours to rely on (S24). */
export function inAppBrowserName(userAgent: string): string | null {
  return inAppBrowsers.find(([pattern]) => pattern.test(userAgent))?.[1] ?? null
}

/** Opened from the home screen rather than in a browser tab. */
export function isInstalled(): boolean {
  const onHomeScreen = 'standalone' in navigator && navigator.standalone === true
  return onHomeScreen || window.matchMedia('(display-mode: standalone)').matches
}
