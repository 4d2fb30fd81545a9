/** Fields mark themselves with `data-place`: their record, or their label where there is none. */
const marked = '[data-place]'
const headerHeight = 64

export function fieldOf(target: EventTarget | null): string {
  return target instanceof Element ? (target.closest<HTMLElement>(marked)?.dataset.place ?? '') : ''
}

/** The first field below the header; empty at the top of the page. */
export function fieldAtTop(): string {
  if (window.scrollY < headerHeight) return ''
  for (const element of document.querySelectorAll<HTMLElement>(marked)) {
    if (element.getBoundingClientRect().top >= headerHeight) return element.dataset.place ?? ''
  }
  return ''
}

/** Waits until the page has drawn the field, brings it to the middle and puts the cursor there. */
export async function goToField(field: string): Promise<void> {
  for (let frame = 0; frame < 60; frame += 1) {
    const element = document.querySelector<HTMLElement>(`[data-place="${CSS.escape(field)}"]`)
    if (element) {
      element.scrollIntoView({ block: 'center' })
      element.querySelector<HTMLElement>('input, textarea, button')?.focus({ preventScroll: true })
      return
    }
    await new Promise((resolve) => requestAnimationFrame(resolve))
  }
}
