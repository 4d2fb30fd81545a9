/** The server this app came from. Nothing goes anywhere else. */
export function askServer(url: string, init: RequestInit): Promise<Response> {
  return fetch(url, init)
}

/** Server-sent events of the team server: only a hint to ask for news. */
export function openNudges(url: string, onNudge: () => void): () => void {
  const source = new EventSource(url)
  source.addEventListener('nudge', onNudge)
  return () => {
    source.close()
  }
}

/** The network is back, or the person is: calls then. */
export function onReturn(call: () => void): void {
  window.addEventListener('online', call)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') call()
  })
}
