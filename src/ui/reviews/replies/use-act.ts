import { usePreferences } from '../../shared/preferences.ts'
import { useServices } from '../../shared/services.ts'
import type { Act } from './reply-edits.ts'

/** Who writes, and when. */
export function useAct(): () => Act {
  const { clock } = useServices()
  const preferences = usePreferences()
  return () => ({ by: preferences.author, at: clock.now().toISOString() })
}
