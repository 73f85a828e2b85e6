/** Inputs as short hints: `environment: prod`. */
export function hintsOf(inputs: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(inputs)
    .slice(0, 20)
    .map(([name, value]) => `${name}: ${value.split('\n').join(' ').slice(0, 120)}`)
}
