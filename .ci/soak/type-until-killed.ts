import type { Page } from 'playwright'
import type { Field } from './pages.ts'

/** The box held `value` from this moment (milliseconds since 1970, same machine as the killer). */
export interface Moment {
  readonly at: number
  readonly value: string
}

export interface Typed {
  readonly moments: readonly Moment[]
  /** The newest text that stood on the screen while the header said 已存本机. */
  readonly promised: string | undefined
  readonly killedAt: number
}

const characters = '绩效自评部门整体支出预算执行率资产盘点采购合同信息公开满意度一二三四五六七八九十'

/** Types like a person, fast with pauses, until the kill in 0.3 to 2 seconds; listens to the page all the while. */
export async function typeUntilKilled(page: Page, field: Field, kill: () => Promise<void>): Promise<Typed> {
  const moments: Moment[] = []
  let promised: string | undefined
  await page.exposeFunction('soakTyped', (at: number, value: string) => {
    moments.push({ at, value })
  })
  await page.exposeFunction('soakSaved', (value: string) => {
    promised = value
  })
  // The compiler names inner functions by a helper that does not exist in the page.
  await page.evaluate('globalThis.__name = (named) => named')
  const box = page.locator(field.selector)
  await box.evaluate(listen)
  await box.focus()
  await box.press('End')

  let killed = false
  const typing = typeOn(page, () => killed)
  await pause(300 + Math.random() * 1700)
  const killedAt = Date.now()
  await kill()
  killed = true
  await typing
  return { moments, promised, killedAt }
}

async function typeOn(page: Page, stopped: () => boolean): Promise<void> {
  while (!stopped()) {
    const character = characters[Math.floor(Math.random() * characters.length)] ?? '一'
    try {
      await page.keyboard.insertText(character)
    } catch {
      return
    }
    await pause(Math.random() < 0.12 ? 350 + Math.random() * 500 : Math.random() * 90)
  }
}

/** Runs in the page: every value as it is typed, and every painted frame that promises something new. */
function listen(element: Element): void {
  const box = element as HTMLInputElement
  const report = window as unknown as {
    soakTyped(at: number, value: string): void
    soakSaved(value: string): void
  }
  let told = ''
  report.soakTyped(Date.now(), box.value)
  box.addEventListener('input', () => {
    report.soakTyped(Date.now(), box.value)
  })
  const look = () => {
    const header = document.querySelector('[data-testid="save-state"]')?.textContent ?? ''
    if (header.startsWith('已存本机') && told !== box.value) {
      told = box.value
      report.soakSaved(told)
    }
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds))
}
