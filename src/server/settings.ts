export interface Settings {
  readonly host: string
  readonly port: number
}

type Reading =
  { readonly ok: true; readonly value: Settings } | { readonly ok: false; readonly message: string }

/** Only this machine sees the app unless HOST says otherwise: a draft server must not appear on a network by accident. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Reading {
  const host = env['HOST']?.trim() || '127.0.0.1'
  const text = env['PORT']?.trim() || '4173'
  const port = Number(text)
  if (!/^\d{1,5}$/.test(text) || port > 65_535) {
    return { ok: false, message: `PORT must be a number from 0 to 65535, not “${text}”.` }
  }
  return { ok: true, value: { host, port } }
}
