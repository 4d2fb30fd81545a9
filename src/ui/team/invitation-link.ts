/** Where an invitation leads: to a page of this app, or to the app of another server. */
export type InvitationLink =
  | { readonly kind: 'here'; readonly path: string }
  | { readonly kind: 'elsewhere'; readonly address: string; readonly host: string }

/** The link of an invitation as it was scanned or pasted; null for any other text. */
export function parseInvitationLink(text: string, origin: string): InvitationLink | null {
  if (!URL.canParse(text.trim())) return null
  const { protocol, pathname, hash, origin: other, host, href } = new URL(text.trim())
  if (!/^https?:$/.test(protocol) || pathname !== '/join' || hash.length < 2) return null
  return other === origin
    ? { kind: 'here', path: pathname + hash }
    : { kind: 'elsewhere', address: href, host }
}
