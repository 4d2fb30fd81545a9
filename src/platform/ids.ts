const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/**
 * 26 characters of 5 random bits. `crypto.randomUUID` is missing on plain http, `getRandomValues` is not (stack.md).
 */
export function newRandomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(26))
  return Array.from(bytes, (byte) => alphabet[byte & 31]).join('')
}
