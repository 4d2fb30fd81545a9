/** The decoded path of a request, or undefined when it is not one: no origin, no NUL, no broken percent-encoding. */
export function pathOf(url: string): string | undefined {
  if (!url.startsWith('/')) return undefined
  const end = url.search(/[?#]/)
  try {
    const path = decodeURIComponent(end < 0 ? url : url.slice(0, end))
    return path.includes('\0') || path.includes('\\') || path.startsWith('//') ? undefined : path
  } catch {
    return undefined
  }
}
