import { defineStore } from 'pinia'
import { ref } from 'vue'
import type { MoneyUnit } from '../../domain/values/money.ts'

export type Theme = 'system' | 'light' | 'dark' | 'sunlight'
export type TextSize = 'standard' | 'large' | 'larger' | 'largest'

/** How this person likes the app on this device. Kept in the store's settings by `app/keep-preferences.ts`. */
export const usePreferences = defineStore('preferences', () => {
  const moneyUnit = ref<MoneyUnit>('万元')
  const theme = ref<Theme>('system')
  const textSize = ref<TextSize>('standard')
  /** Written into every change as its author; empty until the person says who they are. */
  const author = ref('')
  return { moneyUnit, theme, textSize, author }
})
