export const mostRows = 100_000

/** Formatted rows without content follow many tables and do not count; somewhere the reading must end. */
export const rowsToRead = 2 * mostRows
