/** What one tab tells the others after a commit: where to look, never what is there. */
export interface TabNotice {
  readonly document: string
  readonly records: readonly string[]
}

export interface TabChannel {
  tell(notice: TabNotice): void
  close(): void
}

/** Silent where the browser has no BroadcastChannel: another tab then sees the change when it opens the draft. */
export function openTabChannel(name: string, hear: (notice: TabNotice) => void): TabChannel {
  if (typeof BroadcastChannel === 'undefined') return { tell: () => undefined, close: () => undefined }
  const channel = new BroadcastChannel(name)
  channel.onmessage = (event: MessageEvent<TabNotice>) => {
    hear(event.data)
  }
  return {
    tell(notice) {
      channel.postMessage(notice)
    },
    close() {
      channel.close()
    },
  }
}
