/**
 * How older Chinese PDFs say which character a code stands for, by name: `GBK-EUC-H`, `UniGB-UCS2-H`. Compressed, as pdf.js ships
 * them; null for one that is not at hand.
 */
export type CharacterMaps = (name: string) => Promise<Uint8Array | null>

export const noCharacterMaps: CharacterMaps = () => Promise.resolve(null)
