/** The path within this repository that a `uses:` means (`./x`, or `owner/name/x@ref` of this very repository); undefined for another's. */
export function localPath(uses: string, fullName: string | undefined): string | undefined {
  if (uses.startsWith('./')) return trimmed(uses.slice(2))
  if (fullName === undefined) return undefined
  const [callee = ''] = uses.split('@')
  const own = `${fullName.toLowerCase()}/`
  return `${callee.toLowerCase()}/`.startsWith(own) ? trimmed(callee.slice(own.length)) : undefined
}

function trimmed(path: string): string {
  return path
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/')
}
