/** Beyond these no report goes; a file that does is broken or means harm. */
export const limits = {
  fileBytes: 50 * 1024 * 1024,
  /** Of one part of a .docx: zip may pack a thousandfold. */
  inflatedBytes: 64 * 1024 * 1024,
  pages: 2000,
  characters: 5_000_000,
  /** How deep elements may stand in one another; Word needs about 20 for a table in a table. */
  depth: 200,
} as const

/** A file that shows no progress for so long is given up. */
export const patience = 20_000
