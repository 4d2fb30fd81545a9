export interface UrlParts {
  /** Of the query, and of a query behind the `#` of a page that finds its own way. */
  readonly pairs: readonly (readonly [key: string, value: string])[]
  /** Segments of both paths, the last first. */
  readonly segments: readonly string[]
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}

function pairsOf(query: string): UrlParts['pairs'] {
  return query
    .split('&')
    .filter((part) => part.includes('='))
    .map((part) => {
      const at = part.indexOf('=')
      return [decoded(part.slice(0, at)), decoded(part.slice(at + 1))] as const
    })
}

function segmentsOf(path: string): readonly string[] {
  return path
    .split('/')
    .map((segment) => decoded(segment).trim())
    .filter((segment) => segment !== '')
    .reverse()
}

/** `https://…/card/ZC-0042?code=…#/card/ZC-0042?code=…` by hand: `URL` is not part of the language. Null when it is none. */
export function readUrl(text: string): UrlParts | null {
  const match = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/iu.exec(text)
  if (!match) return null
  const [, path = '', query = '', hash = ''] = match
  const mark = hash.indexOf('?')
  const [hashPath, hashQuery] =
    mark >= 0 ? [hash.slice(0, mark), hash.slice(mark + 1)] : hash.includes('=') ? ['', hash] : [hash, '']
  return {
    pairs: [...pairsOf(query), ...pairsOf(hashQuery)],
    segments: [...segmentsOf(hashPath), ...segmentsOf(path)],
  }
}
