/** The extra of a `pyproject.toml` that brings pytest: `test` in `test = ["pytest>=8"]` under `[project.optional-dependencies]`. */
export function testExtraIn(pyproject: string): string | undefined {
  let inside = false
  let extra: string | undefined
  for (const line of pyproject.split('\n', 5000)) {
    if (line.startsWith('[')) inside = line.startsWith('[project.optional-dependencies]')
    if (!inside) continue
    extra = /^"?([A-Za-z][\w-]{0,50})"?\s{0,4}=\s{0,4}\[/.exec(line)?.[1] ?? extra
    if (extra !== undefined && /["']pytest(?:["'<>=~! [;]|$)/.test(line)) return extra
  }
  return undefined
}
