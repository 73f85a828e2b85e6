/** Of some functions, those of the modules whose text says something; each text is asked once, however many functions it holds. */
export function inModulesSaying<F extends { readonly module: { readonly source: string } }>(
  functions: readonly F[],
  says: (source: string) => boolean,
): readonly F[] {
  const asked = new Map<F['module'], boolean>()
  return functions.filter(({ module }) => {
    const known = asked.get(module) ?? says(module.source)
    asked.set(module, known)
    return known
  })
}
