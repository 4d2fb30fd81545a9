/** Forbidden in file names on Windows, special to shells and URLs, or invisible. */
const unsafe = /[\\/:*?"<>|#%&{}$!'`@+=\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060\ufeff]/g

/** Room for the name on file systems that count 255 bytes, three to a hanzi, and for the ` (1)` a browser may add. */
const longestPart = 24

function safePart(text: string): string {
  const plain = text.normalize('NFC').replace(unsafe, '').replace(/\s+/g, '')
  // Windows drops dots at the end; a leading dot hides the file elsewhere.
  return [...plain]
    .slice(0, longestPart)
    .join('')
    .replace(/^\.+|\.+$/g, '')
}

/** `部门整体支出绩效自评报告_单位_2023.pdf`: a name every system, mail and chat app takes as it is. */
export function reportFileName(
  parts: { readonly title: string; readonly unit: string; readonly year: number },
  extension: 'pdf' | 'docx' | 'json' | 'xlsx',
): string {
  const named = [parts.title, parts.unit, String(parts.year)].map(safePart).filter((part) => part !== '')
  return `${named.join('_')}.${extension}`
}
