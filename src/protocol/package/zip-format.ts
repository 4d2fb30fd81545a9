/** The parts of the zip format (APPNOTE 6.3) that a package uses: sizes known ahead, no encryption, no zip64. */
export const localSignature = 0x04034b50
export const entrySignature = 0x02014b50
export const endSignature = 0x06054b50

export const stored = 0
export const deflated = 8
/** File names are UTF-8. */
export const utf8Names = 0x0800

/** Zip64 is not written: above this a backup is made per document. */
export const largestZip = 0xffff_ffff
export const mostEntries = 0xffff
