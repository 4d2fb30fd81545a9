/**
 * Keeps the screen on until the answer is called; does nothing where the browser cannot. A hidden page loses its hold, so it
 * is asked for again when the page is seen.
 */
export function keepScreenAwake(): () => void {
  let hold: WakeLockSentinel | null = null
  let wanted = true

  async function ask(): Promise<void> {
    if (!('wakeLock' in navigator) || document.visibilityState !== 'visible') return
    try {
      const given = await navigator.wakeLock.request('screen')
      if (wanted) hold = given
      else await given.release()
    } catch {
      // Refused to save power: the person's own setting counts.
      hold = null
    }
  }

  const onSeen = (): void => void ask()
  document.addEventListener('visibilitychange', onSeen)
  void ask()
  return () => {
    wanted = false
    document.removeEventListener('visibilitychange', onSeen)
    void hold?.release()
    hold = null
  }
}
