import type { ShallowRef } from 'vue'
import { onBeforeUnmount, onMounted } from 'vue'

const property = '--jj-footer'

/** Tells the whole app how high the page's footer is: what floats above a page must not cover its buttons. */
export function useFooterHeight(footer: Readonly<ShallowRef<HTMLElement | null>>): void {
  const { style } = document.documentElement
  let observer: ResizeObserver | null = null
  onMounted(() => {
    const element = footer.value
    if (element === null) return
    observer = new ResizeObserver(() => {
      style.setProperty(property, `${String(element.offsetHeight)}px`)
    })
    observer.observe(element)
  })
  onBeforeUnmount(() => {
    observer?.disconnect()
    style.removeProperty(property)
  })
}
