import { watchEffect } from 'vue'
import { usePreferences } from '../ui/shared/preferences.ts'

/** Theme and text size as attributes of the root element: `tokens.css` does the rest. */
export function showAppearance(root: HTMLElement = document.documentElement): void {
  const preferences = usePreferences()
  watchEffect(() => {
    if (preferences.theme === 'system') delete root.dataset.theme
    else root.dataset.theme = preferences.theme
    if (preferences.textSize === 'standard') delete root.dataset.textSize
    else root.dataset.textSize = preferences.textSize
  })
}
