/** An image's name without registry tag or digest: what a build calls it and a run asks for. */
export function imageName(reference: string): string {
  const [name = ''] = reference.split('@', 1)
  const colon = name.lastIndexOf(':')
  return colon > name.lastIndexOf('/') && !name.slice(colon).includes('}')
    ? name.slice(0, colon)
    : name.replace(/:\$\{[^}]*\}$/, '')
}
