/** Values given on the command line and by `TF_VAR_` variables. */
export function givenValues(
  words: readonly string[],
  env: Readonly<Record<string, string>>,
): ReadonlyMap<string, string> {
  const byEnv = Object.entries(env).flatMap(([name, value]) =>
    name.startsWith('TF_VAR_') ? [[name.slice('TF_VAR_'.length), value] as const] : [],
  )
  const byOption = words.flatMap((word, index) => {
    const text = word === '-var' || word === '--var' ? words[index + 1] : /^--?var=(.*)$/s.exec(word)?.[1]
    const match = /^["']?(\w+)=(.*?)["']?$/s.exec(text ?? '')
    return match === null ? [] : [[match[1] ?? '', match[2] ?? ''] as const]
  })
  return new Map([...byEnv, ...byOption])
}

/** The file in which `terraform plan` saves what it has found to be done. */
export function planWritten(words: readonly string[]): string | undefined {
  const file = words.flatMap((word, index) => {
    if (/^--?out$/.test(word)) return words[index + 1] ?? []
    return /^--?out=(.+)$/.exec(word)?.[1] ?? []
  })
  return file[0] === undefined ? undefined : plain(file[0])
}

/** The saved plan that `terraform apply` carries out. */
export function planApplied(words: readonly string[]): string | undefined {
  const rest = words.slice(words.indexOf('apply') + 1)
  const file = rest.find((word, index) => !word.startsWith('-') && !valued.test(rest[index - 1] ?? ''))
  return file === undefined ? undefined : plain(file)
}

const valued = /^--?(?:var|var-file|target|replace|state|state-out|backup|parallelism|lock-timeout)$/

function plain(file: string): string {
  return file.replace(/^\.\//, '')
}
