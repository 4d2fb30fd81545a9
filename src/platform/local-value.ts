/** One small text beside the databases, for what has to be known before any of them is opened. */
export function readLocalValue(key: string): string | null {
  try {
    return window.localStorage.getItem(key)
  } catch {
    return null
  }
}

export function writeLocalValue(key: string, value: string | null): void {
  if (value === null) window.localStorage.removeItem(key)
  else window.localStorage.setItem(key, value)
}

/** Another tab wrote it. */
export function onLocalValue(key: string, call: () => void): void {
  window.addEventListener('storage', (event) => {
    if (event.key === key) call()
  })
}
