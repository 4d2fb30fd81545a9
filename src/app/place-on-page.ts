/** Fields mark themselves with `data-place`: their record, or their label where there is none. */
const marked = '[data-place]'
const headerHeight = 64

export function fieldOf(target: EventTarget | null): string {
  return target instanceof Element ? (target.closest<HTMLElement>(marked)?.dataset.place ?? '') : ''
}

/** The first field below the header; empty at the top of the page. */
function fieldAtTop(): string {
  if (window.scrollY < headerHeight) return ''
  for (const element of document.querySelectorAll<HTMLElement>(marked)) {
    if (element.getBoundingClientRect().top >= headerHeight) return element.dataset.place ?? ''
  }
  return ''
}

/** What a person is at: the field with the cursor while it is on the screen (a keyboard scrolls the page), else the first. */
export function fieldInSight(): string {
  const focused = document.activeElement
  const box = focused?.getBoundingClientRect()
  const onScreen = box !== undefined && box.bottom > headerHeight && box.top < window.innerHeight
  return (onScreen && fieldOf(focused)) || fieldAtTop()
}

/** Waits until the page has drawn the field, brings it to the middle and puts the cursor there. */
export async function goToField(field: string): Promise<void> {
  for (let frame = 0; frame < 60; frame += 1) {
    const element = document.querySelector<HTMLElement>(`[data-place="${CSS.escape(field)}"]`)
    if (element) {
      element.scrollIntoView({ block: 'center' })
      // The history button stands before its box: what was being filled in is the box.
      const control =
        element.querySelector<HTMLElement>('input, textarea, select') ?? element.querySelector('button')
      control?.focus({ preventScroll: true })
      return
    }
    await new Promise((resolve) => requestAnimationFrame(resolve))
  }
}
