import { callsIn, nodesIn } from '../handlers/expressions-in.ts'
import type { Expression, Parameter, Statement } from '../syntax/tree.ts'
import type { PythonFunction } from '../value/value.ts'

const aboutDrift = /drift|(?:data|covariate|feature|prediction|label|concept)_shift|skew_detect/i
const stability = /(?:^|[_./])psi(?:$|[_./])|population_stability/i
const reference = /^(?:\w+_)?(?:ref|reference|baseline|expected|base|train|training|historical|original|old)(?:_\w+)?$/i
const current =
  /^(?:\w+_)?(?:cur|curr|current|production|prod|live|serving|actual|observed|new|recent|incoming|latest|inference)(?:_\w+)?$/i
const twoSamples =
  /^(?:ks_2samp|wasserstein_distance|jensenshannon|chi2_contingency|chisquare|epps_singleton_2samp|energy_distance|anderson_ksamp|mannwhitneyu|ttest_ind|kl_div|rel_entr)$/

/**
 * Adds what own code says of drift: a function or script of that name which tests two samples, or takes a reference and current
 * data and weighs them. A population stability index sums logarithms over two samples, whatever these are called.
 */
export function addDriftComparisons(functions: readonly PythonFunction[]): void {
  for (const of of functions) {
    const body = of.name === '' ? of.body.filter(({ kind }) => kind !== 'function' && kind !== 'class') : of.body
    const named = [of.name, fileOf(of.module.path)].some((name) => aboutDrift.test(name) || stability.test(name))
    if (!named || body.length === 0) continue
    const test = callsIn(body).find(({ callee }) => twoSamples.test(lastName(callee)))
    if (test === undefined && !comparesParameters(of, body) && !sumsLogarithms(of, body) && !weighs(body)) continue
    if (comparesItself(of.parameters)) continue
    of.summary.happenings.push({
      line: test?.line ?? of.line,
      call: '',
      guard: undefined,
      handler: false,
      tolerant: false,
      deeds: [{ kind: 'detect-drift', note: 'compares current data with a reference' }],
      entered: [],
    })
  }
}

function fileOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

function lastName(callee: Expression): string {
  return callee.kind === 'name' || callee.kind === 'attribute' ? callee.id : ''
}

function comparesParameters({ parameters }: PythonFunction, body: readonly Statement[]): boolean {
  const sides = parameters.some(({ name }) => reference.test(name)) && parameters.some(({ name }) => current.test(name))
  // A body without a call compares nothing: a stub, or one that answers a constant.
  return sides && callsIn(body).length > 1
}

/** Measures by which two sides are told apart. */
const distance =
  /(?:^|_)(?:kl|js|ks|psi|wasserstein|hellinger|div\w*|dist\w*|drift|shift|compar\w*|diff\w*|delta)(?:$|_)/i
/** Expressions of one body that are looked at. */
const most = 200

/** A difference, a ratio or a distance of something of the reference and something current: `abs(recent_mean - training_mean)`. */
function weighs(body: readonly Statement[]): boolean {
  return nodesIn(body)
    .filter((node) => node.kind === 'binary' || node.kind === 'call')
    .slice(0, most)
    .some((node) => {
      if (node.kind === 'binary') return /^[-/]$/.test(node.operator) && areSides([node.left, node.right])
      return distance.test(lastName(node.callee)) && areSides(node.arguments.map(({ value }) => value))
    })
}

/** One of them names the reference and none that is current, another the other way round. */
function areSides(expressions: readonly Expression[]): boolean {
  const names = expressions.map((one) => nodesIn(one).flatMap((node) => (node.kind === 'name' ? [node.id] : [])))
  const only = (side: RegExp, other: RegExp) =>
    names.some((of) => of.some((name) => side.test(name)) && !of.some((name) => other.test(name)))
  return only(reference, current) && only(current, reference)
}

function sumsLogarithms({ name, parameters }: PythonFunction, body: readonly Statement[]): boolean {
  const samples = parameters.filter((one) => one.name !== 'self' && one.name !== 'cls')
  return stability.test(name) && samples.length >= 2 && callsIn(body).some(({ callee }) => lastName(callee) === 'log')
}

/** Both sides are the same file unless somebody says otherwise. */
function comparesItself(parameters: readonly Parameter[]): boolean {
  const left = initialOf(parameters.find(({ name }) => reference.test(name)))
  return left !== undefined && left === initialOf(parameters.find(({ name }) => current.test(name)))
}

function initialOf(parameter: Parameter | undefined): string | undefined {
  const initial = parameter?.initial
  return initial?.kind === 'text' ? initial.text : undefined
}
