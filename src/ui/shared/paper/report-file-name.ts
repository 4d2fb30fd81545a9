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

/** `交换包_单位_20240305.jijian.zip`: phones know what a zip is, and people what ours are. */
export function packageFileName(what: string, name: string, made: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0')
  const day = `${made.getFullYear()}${two(made.getMonth() + 1)}${two(made.getDate())}`
  return `${[what, safePart(name), day].filter((part) => part !== '').join('_')}.jijian.zip`
}

/** `部门整体支出绩效自评报告_单位_2023.pdf`: a name every system, mail and chat app takes as it is. */
export function reportFileName(
  parts: { readonly title: string; readonly unit: string; readonly year: number },
  extension: 'pdf' | 'docx' | 'json' | 'xlsx',
): string {
  const named = [parts.title, parts.unit, String(parts.year)].map(safePart).filter((part) => part !== '')
  return `${named.join('_')}.${extension}`
}
