/** Below this a guess is a matter of minutes. */
const shortestPassphrase = 8

/** Why a passphrase will not do; empty for one that will, and for none. */
export function passphraseTrouble(passphrase: string): string {
  const length = [...passphrase.trim()].length
  return length > 0 && length < shortestPassphrase ? `口令至少 ${shortestPassphrase} 个字，或者留空。` : ''
}

/** As orders take it: nothing when none was typed. */
export function passphraseOf(typed: string): { readonly passphrase?: string } {
  return typed.trim() === '' ? {} : { passphrase: typed }
}
