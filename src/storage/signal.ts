/** Something changed, with nothing more to say. */
export interface Signal {
  watch(listener: () => void): () => void
  tell(): void
  clear(): void
}

export function createSignal(): Signal {
  const listeners = new Set<() => void>()
  return {
    watch(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    tell() {
      for (const listener of [...listeners]) listener()
    },
    clear() {
      listeners.clear()
    },
  }
}
