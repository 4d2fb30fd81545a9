/** Where an invitation, or the link for a new password, leads: to a page of this app, or to the app of another server. */
export type InvitationLink =
  | { readonly kind: 'here'; readonly path: string }
  | { readonly kind: 'elsewhere'; readonly address: string; readonly host: string }

const pages: readonly string[] = ['/join', '/new-password']

/** Such a link as it was scanned or pasted; null for any other text. */
export function parseInvitationLink(text: string, origin: string): InvitationLink | null {
  if (!URL.canParse(text.trim())) return null
  const { protocol, pathname, hash, origin: other, host, href } = new URL(text.trim())
  if (!/^https?:$/.test(protocol) || !pages.includes(pathname) || hash.length < 2) return null
  return other === origin
    ? { kind: 'here', path: pathname + hash }
    : { kind: 'elsewhere', address: href, host }
}
