/** A worker that says what the test wants. */
export class ScriptedWorker<Sent = unknown, Said = unknown> extends EventTarget {
  static last: ScriptedWorker
  readonly sent: Sent[] = []
  readonly url: string
  terminated = false

  constructor(url: URL | string) {
    super()
    this.url = String(url)
    ScriptedWorker.last = this as ScriptedWorker
  }

  postMessage(message: Sent): void {
    this.sent.push(message)
  }

  terminate(): void {
    this.terminated = true
  }

  say(message: Said): void {
    this.dispatchEvent(new MessageEvent('message', { data: message }))
  }
}
