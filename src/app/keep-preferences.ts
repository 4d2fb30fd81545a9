import { watch } from 'vue'
import type { Json } from '../domain/values/json.ts'
import type { DraftStore } from '../storage/contract.ts'
import type { TextSize, Theme } from '../ui/shared/preferences.ts'
import { usePreferences } from '../ui/shared/preferences.ts'

const key = 'preferences'
const themes: readonly Theme[] = ['system', 'light', 'dark', 'sunlight']
const sizes: readonly TextSize[] = ['standard', 'large', 'larger', 'largest']

/** Loads the preferences before the first paint and writes every later choice. */
export async function keepPreferences(store: DraftStore): Promise<void> {
  const preferences = usePreferences()
  const saved = await store.getSetting(key)
  if (isObject(saved)) {
    if (saved.moneyUnit === '元' || saved.moneyUnit === '万元') preferences.moneyUnit = saved.moneyUnit
    preferences.theme = themes.find((theme) => theme === saved.theme) ?? 'system'
    preferences.textSize = sizes.find((size) => size === saved.textSize) ?? 'standard'
    if (typeof saved.author === 'string') preferences.author = saved.author
  }
  watch(
    () => {
      const { moneyUnit, theme, textSize, author } = preferences
      return { moneyUnit, theme, textSize, author }
    },
    (choice) => void store.putSetting(key, choice),
  )
}

function isObject(json: Json | undefined): json is { readonly [key: string]: Json } {
  return typeof json === 'object' && json !== null && !Array.isArray(json)
}
