/** Names one proof that an indicator asks for, by the system's own words: `B4-1/本部门绩效管理办法`. */
export function requirementKey(code: string, hint: string): string {
  return `${code}/${hint}`
}

/** The indicator a requirement belongs to. */
export function codeOfRequirement(key: string): string {
  return key.slice(0, key.indexOf('/'))
}
