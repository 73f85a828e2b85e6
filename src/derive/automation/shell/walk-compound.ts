import type { ArithmeticFor, Case, CompoundList, For, If, Pipeline, Select, While } from 'unbash'
import type { FedText, Work } from '../scope.ts'
import { alternatives } from './alternatives.ts'
import { expandWhole } from './expand-word.ts'
import { failing } from './failing.ts'
import { fedText } from './fed-text.ts'
import { isHidden } from './hide-expressions.ts'
import { loopWords } from './loop-words.ts'
import { metricGateOfIf } from './metric-gate.ts'
import { same, truthOf } from './truth-of.ts'
import { softAfter } from './walk-statements.ts'
import { tolerantAt, type Place, type Walker } from './walker.ts'

/** Parts of a pipe run side by side; only the last one's status counts unless `pipefail` is set. */
export function walkPipeline(node: Pipeline, place: Place, walker: Walker): readonly Work[] {
  const negated = node.prefixes.filter(({ type }) => type === 'Negation').length % 2 === 1
  const here: Place = negated ? { ...place, soft: place.inverse ?? true, inverse: place.soft, checked: true } : place
  const [only] = node.commands
  if (node.commands.length === 1 && only !== undefined) return walker.node(only, here)
  const tolerant = tolerantAt(here, walker.shell)
  let stdin: FedText | undefined = place.stdin
  return node.commands.flatMap((command, at) => {
    const last = at === node.commands.length - 1
    const lost = last || walker.shell.pipefail ? tolerant : true
    const works = walker.fork({ tolerant: lost }).node(command, { ...here, soft: lost, stdin })
    stdin = fedText(command, walker)
    return works
  })
}

/** Branches whose condition can be decided run or do not; of the others nobody knows which. */
export function walkIf(node: If, place: Place, walker: Walker): readonly Work[] {
  const branches: (readonly Work[])[] = []
  const works = walkBranches(node, place, walker, (branch) => {
    branches.push(branch)
    return branch
  })
  return [...metricGateOfIf(node, place, walker, branches), ...works]
}

function walkBranches(
  node: If,
  place: Place,
  walker: Walker,
  taken: (works: readonly Work[]) => readonly Work[],
): readonly Work[] {
  const { shell } = walker
  const works: Work[] = []
  const open: (() => readonly Work[])[] = []
  const arms: readonly Pick<If, 'clause' | 'then'>[] = [node, ...node.elif]
  for (const [at, { clause, then }] of arms.entries()) {
    const otherwise = arms[at + 1] === undefined ? node.else : undefined
    const truth = truthOf(clause, { variables: shell, files: walker.terrain.files, mounts: walker.scope.mounts })
    const undecided = open.length > 0
    works.push(
      ...walker.node(clause, {
        soft: softOf(otherwise, place, walker),
        inverse: softOf(then, place, walker),
        checked: true,
        conditional: place.conditional || undecided,
      }),
    )
    if (shell.ended !== undefined) return works
    if (truth === false) continue
    const conditional = place.conditional || undecided || truth !== true
    const branch = () => taken(walker.node(then, { ...place, conditional }))
    if (truth === true) {
      if (!undecided) return [...works, ...branch()]
      return [...works, ...alternatives(shell, [...open, branch], true)]
    }
    open.push(branch)
  }
  const { else: rest } = node
  if (open.length === 0) return rest === undefined ? works : [...works, ...walker.node(rest, place)]
  if (rest !== undefined) open.push(() => taken(walker.node(rest, { ...place, conditional: true })))
  return [...works, ...alternatives(shell, open, rest !== undefined)]
}

/** Whether a failure goes unnoticed when this branch is what it leads to. */
function softOf(branch: CompoundList | undefined, place: Place, walker: Walker): boolean {
  if (branch === undefined) return true
  const end = failing(branch, (name) => walker.shell.functions.get(name)?.node)
  return softAfter(end, () => tolerantAt(place, walker.shell), walker)
}

/** The body once for each word that is known, else once under a condition. */
export function walkFor(node: For | Select, place: Place, walker: Walker): readonly Work[] {
  const { shell } = walker
  const { words, whole } = loopWords(node.wordlist, walker)
  const name = node.name.value
  const body = (soft: boolean, conditional: boolean) => () =>
    walker.node(node.body, { ...place, soft, conditional: place.conditional || conditional })
  if (!whole) {
    const { [name]: _, ...env } = shell.env
    return alternatives(shell, [() => ((shell.env = env), body(place.soft, true)())], false)
  }
  return words.flatMap((word, at) => {
    if (shell.ended !== undefined) return []
    shell.env = { ...shell.env, [name]: word }
    return body(at === words.length - 1 ? place.soft : true, false)()
  })
}

/** The condition's commands run; the body runs for sure only where the condition holds at the start. */
export function walkWhile(node: While, place: Place, walker: Walker): readonly Work[] {
  const { shell } = walker
  const truth = truthOf(node.clause, { variables: shell, files: walker.terrain.files, mounts: walker.scope.mounts })
  const entered = truth === undefined ? undefined : truth === (node.kind === 'while')
  const works = walker.node(node.clause, { soft: true, checked: true, conditional: place.conditional })
  if (entered === false || shell.ended !== undefined) return works
  const body = () => walker.node(node.body, { ...place, conditional: place.conditional || entered !== true })
  return [...works, ...alternatives(shell, [body], entered === true)]
}

/** A counted loop runs its body; how often does not matter. */
export function walkCounted(node: ArithmeticFor, place: Place, walker: Walker): readonly Work[] {
  return alternatives(walker.shell, [() => walker.node(node.body, place)], true)
}

/** The first pattern that matches a known word; all of them, under a condition, where the word is unknown. */
export function walkCase(node: Case, place: Place, walker: Walker): readonly Work[] {
  const word = expandWhole(node.word, walker.shell)
  const open: (() => readonly Work[])[] = []
  for (const item of node.items) {
    const matches = item.pattern.map((pattern) => {
      const field = expandWhole(pattern, walker.shell)
      return word.certain && field.certain && !isHidden(word.text)
        ? same(word.text, field.text)
        : pattern.text === '*'
          ? true
          : undefined
    })
    const sure = matches.includes(true)
    if (!sure && matches.every((match) => match === false)) continue
    const conditional = place.conditional || open.length > 0 || !sure
    const branch = () => walker.node(item.body, { ...place, conditional })
    if (sure) return open.length === 0 ? branch() : alternatives(walker.shell, [...open, branch], true)
    open.push(branch)
  }
  return open.length === 0 ? [] : alternatives(walker.shell, open, false)
}
