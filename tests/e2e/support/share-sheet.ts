import type { Page } from '@playwright/test'

/** What the page handed over. */
export interface Shared {
  readonly keys: readonly string[]
  readonly name: string
  readonly type: string
  readonly head: string
  readonly freshTap: boolean
}

/** A phone's share sheet, as far as a page sees it; `closes` is a person who changes their mind. */
export async function giveShareSheet(page: Page, closes: boolean): Promise<Shared[]> {
  const shared: Shared[] = []
  await page.exposeFunction('tellShared', (one: Shared) => {
    shared.push(one)
  })
  await page.addInitScript((changesMind) => {
    const tell = (window as unknown as { tellShared: (one: object) => Promise<void> }).tellShared
    navigator.canShare = (data) => (data?.files?.length ?? 0) > 0
    navigator.share = async (data) => {
      const freshTap = navigator.userActivation.isActive
      const [file] = data?.files ?? []
      if (!file) throw new TypeError('nothing to share')
      const head = await file.slice(0, 5).text()
      await tell({ keys: Object.keys(data ?? {}), name: file.name, type: file.type, head, freshTap })
      if (changesMind) throw new DOMException('closed', 'AbortError')
    }
  }, closes)
  return shared
}
