import type { Locator, Page } from '@playwright/test'

type Scope = Page | Locator

function exactly(label: string): RegExp {
  return new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(（必填）)?$`)
}

/** The box a person reads under this label. */
export function box(scope: Scope, label: string): Locator {
  return scope.getByRole('textbox', { name: exactly(label) })
}

export function choice(scope: Scope, label: string, option: string): Locator {
  return scope
    .getByRole('group', { name: label, exact: true })
    .getByRole('radio', { name: option, exact: true })
}

export async function type(scope: Scope, label: string, text: string): Promise<void> {
  await box(scope, label).fill(text)
}

export async function choose(scope: Scope, label: string, option: string): Promise<void> {
  await choice(scope, label, option).check()
}

/** As from a spreadsheet: through the clipboard, not by keys. */
export async function paste(page: Page, target: Locator, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text)
  await target.click()
  await page.keyboard.press('ControlOrMeta+V')
}
