/** The words of a command after its name, sorted out. */
export interface Options {
  readonly plain: readonly string[]
  /** Values of an option by any of its spellings, in order; '' for one without a value. */
  readonly values: (...names: readonly string[]) => readonly string[]
  readonly has: (...names: readonly string[]) => boolean
}

/** Sorts words into options and the rest; options in `valued` take the next word, behind `--` everything is plain. */
export function optionsOf(words: readonly string[], valued: ReadonlySet<string>): Options {
  const plain: string[] = []
  const found: { readonly name: string; readonly value: string }[] = []
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? ''
    if (word === '--') {
      plain.push(...words.slice(at + 1))
      break
    }
    if (!word.startsWith('-') || word === '-') {
      plain.push(word)
      continue
    }
    const equals = word.indexOf('=')
    const short = word.slice(0, 2)
    if (word.startsWith('--') && equals !== -1)
      found.push({ name: word.slice(0, equals), value: word.slice(equals + 1) })
    else if (valued.has(word)) {
      at += 1
      found.push({ name: word, value: words[at] ?? '' })
    } else if (!word.startsWith('--') && word.length > 2 && valued.has(short)) {
      found.push({ name: short, value: word.slice(2).replace(/^=/, '') })
    } else if (isCluster(word) && valued.has(`-${word.at(-1) ?? ''}`)) {
      // `-qr file`: the last letter of a cluster may take the next word.
      at += 1
      found.push({ name: word.slice(0, -1), value: '' }, { name: `-${word.at(-1) ?? ''}`, value: words[at] ?? '' })
    } else found.push({ name: word, value: '' })
  }
  return {
    plain,
    values: (...names) => found.filter(({ name }) => names.includes(name)).map(({ value }) => value),
    has: (...names) => found.some(({ name }) => names.includes(name) || names.some((one) => inCluster(one, name))),
  }
}

/** A set of option names from one line of words. */
export function wordSet(line: string): ReadonlySet<string> {
  return new Set(line.split(/\s+/).filter((word) => word !== ''))
}

function isCluster(name: string): boolean {
  return /^-[A-Za-z]{2,5}$/.test(name)
}

function inCluster(option: string, cluster: string): boolean {
  return isCluster(cluster) && /^-[A-Za-z]$/.test(option) && cluster.includes(option.slice(1))
}
