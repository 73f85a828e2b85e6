import type { AndOr, Command, CompoundList, PipelineNode, TestExpression, Word } from 'unbash'
import type { Files } from '../../../model/facts.ts'
import type { Scope } from '../scope.ts'
import { expandWhole, expandWord } from './expand-word.ts'
import type { Field } from './field.ts'
import { isHidden } from './hide-expressions.ts'
import { resolvePath } from './resolve-path.ts'
import { trimPattern } from './trim-pattern.ts'
import type { Variables } from './variables.ts'

/** What a condition is decided on. */
export interface Knowledge {
  readonly variables: Variables
  readonly files: Files
  readonly mounts: Scope['mounts']
}

type Truth = boolean | undefined

/** Whether a condition holds; undefined where only a run would tell, and for every command that is no test. */
export function truthOf(node: PipelineNode | AndOr | CompoundList, knowledge: Knowledge): Truth {
  if (node.type === 'CompoundList') {
    const [only] = node.commands
    return node.commands.length === 1 && only !== undefined ? truthOf(only.command, knowledge) : undefined
  }
  if (node.type === 'AndOr') return truthOfChain(node, knowledge)
  if (node.type === 'Pipeline') {
    const [only] = node.commands
    if (node.commands.length !== 1 || only === undefined) return undefined
    const truth = truthOf(only, knowledge)
    const negations = node.prefixes.filter(({ type }) => type === 'Negation').length
    return truth === undefined || negations % 2 === 0 ? truth : !truth
  }
  if (node.type === 'TestCommand') return truthOfTest(node.expression, knowledge)
  return node.type === 'Command' ? truthOfCommand(node, knowledge) : undefined
}

/** Whether a node only looks: a test, or a command people run for its exit status. */
export function isPredicate(node: PipelineNode | AndOr | CompoundList): boolean {
  if (node.type === 'TestCommand' || node.type === 'ArithmeticCommand') return true
  if (node.type === 'Command') return looks(node)
  if (node.type !== 'Pipeline') return false
  const last = node.commands.at(-1)
  return node.prefixes.some(({ type }) => type === 'Negation') || (last !== undefined && isPredicate(last))
}

const lookers: ReadonlySet<string> = new Set([
  '[',
  'test',
  'true',
  'false',
  ':',
  'grep',
  'egrep',
  'command',
  'which',
  'type',
  'hash',
  'cmp',
  'diff',
])

function looks(command: Command): boolean {
  const name = command.name?.value ?? ''
  if (name === 'git') return command.args.some((arg) => ['--quiet', '--exit-code'].includes(arg.text))
  return lookers.has(name) && !(name === 'command' && command.args[0]?.text !== '-v')
}

function truthOfChain(node: AndOr, knowledge: Knowledge): Truth {
  const [first, ...rest] = node.commands
  let truth: Truth = first === undefined ? undefined : truthOf(first, knowledge)
  rest.forEach((next, at) => {
    const other = truthOf(next, knowledge)
    truth = node.operators[at] === '&&' ? both(truth, other) : either(truth, other)
  })
  return truth
}

function both(one: Truth, other: Truth): Truth {
  if (one === false || other === false) return false
  return one === true && other === true ? true : undefined
}

function either(one: Truth, other: Truth): Truth {
  if (one === true || other === true) return true
  return one === false && other === false ? false : undefined
}

function truthOfCommand(command: Command, knowledge: Knowledge): Truth {
  const name = command.name?.value
  if (name === 'true' || name === ':') return true
  if (name === 'false') return false
  if (name !== '[' && name !== 'test') return undefined
  const fields = command.args.flatMap((arg) => (arg.type === 'Word' ? expandTestWord(arg, knowledge) : []))
  const inner = name === '[' && fields.at(-1)?.text === ']' ? fields.slice(0, -1) : fields
  return truthOfWords(inner, knowledge)
}

/** An empty quoted value is still an operand, so test words never vanish. */
function expandTestWord(word: Word, { variables }: Knowledge): readonly Field[] {
  const fields = expandWord(word, variables)
  return fields.length === 1 ? fields : [expandWhole(word, variables)]
}

function truthOfWords(words: readonly Field[], knowledge: Knowledge): Truth {
  const [first, second, third] = words
  if (first === undefined) return false
  if (first.text === '!' && first.certain) {
    const truth = truthOfWords(words.slice(1), knowledge)
    return truth === undefined ? undefined : !truth
  }
  const joint = words.findIndex(({ text }, at) => at > 0 && (text === '-a' || text === '-o'))
  if (joint > 0 && words.length > 3) {
    const one = truthOfWords(words.slice(0, joint), knowledge)
    const other = truthOfWords(words.slice(joint + 1), knowledge)
    return words[joint]?.text === '-a' ? both(one, other) : either(one, other)
  }
  if (second === undefined) return first.certain ? first.text !== '' : undefined
  if (third === undefined) return unary(first.text, second, knowledge)
  return words.length === 3 ? binary(second.text, first, third) : undefined
}

function truthOfTest(test: TestExpression, knowledge: Knowledge): Truth {
  const { variables } = knowledge
  switch (test.type) {
    case 'TestUnary':
      return unary(test.operator, expandWhole(test.operand, variables), knowledge)
    case 'TestBinary':
      return binary(test.operator, expandWhole(test.left, variables), expandWhole(test.right, variables))
    case 'TestLogical':
      return test.operands
        .map((operand) => truthOfTest(operand, knowledge))
        .reduce((one, other) => (test.operator === '&&' ? both(one, other) : either(one, other)))
    case 'TestNot': {
      const truth = truthOfTest(test.operand, knowledge)
      return truth === undefined || test.negations.length % 2 === 0 ? truth : !truth
    }
    case 'TestGroup':
      return truthOfTest(test.expression, knowledge)
  }
}

function unary(operator: string, operand: Field, { variables, files, mounts }: Knowledge): Truth {
  if (!operand.certain) return undefined
  if (operator === '-z') return operand.text === ''
  if (operator === '-n') return operand.text !== ''
  if (!['-e', '-f', '-s', '-r', '-x', '-d'].includes(operator) || operand.text === '') return undefined
  const path = resolvePath(operand.text, { cwd: variables.cwd, mounts })
  const file = operator !== '-d' && files.has(path)
  const folder = ['-e', '-d', '-r', '-x'].includes(operator) && files.hasFolder(path)
  // What is not in the repository may be made by a step before: only presence is certain.
  return file || folder ? true : undefined
}

/** What an expression of the workflow comes to only a run would tell, though hardly to nothing. */
function isOpen(left: string, right: string): boolean {
  return (isHidden(left) || isHidden(right)) && left !== '' && right !== ''
}

function binary(operator: string, left: Field, right: Field): Truth {
  if (!left.certain || !right.certain || isOpen(left.text, right.text)) return undefined
  const numbers = /^-?\d{1,15}$/.test(left.text) && /^-?\d{1,15}$/.test(right.text)
  const difference = numbers ? Number(left.text) - Number(right.text) : Number.NaN
  switch (operator) {
    case '=':
    case '==':
      return same(left.text, right.text)
    case '!=': {
      const equal = same(left.text, right.text)
      return equal === undefined ? undefined : !equal
    }
    case '-eq':
      return numbers ? difference === 0 : undefined
    case '-ne':
      return numbers ? difference !== 0 : undefined
    case '-gt':
      return numbers ? difference > 0 : undefined
    case '-ge':
      return numbers ? difference >= 0 : undefined
    case '-lt':
      return numbers ? difference < 0 : undefined
    case '-le':
      return numbers ? difference <= 0 : undefined
    default:
      return undefined
  }
}

/** Equality, or a match of a pattern whose stars stand at its ends; undefined for richer patterns. */
export function same(text: string, pattern: string): Truth {
  if (!/[*?[\]]/.test(pattern)) return text === pattern
  if (pattern === '*') return true
  if (pattern.startsWith('*') && pattern.endsWith('*') && !/[*?[\]]/.test(pattern.slice(1, -1)))
    return text.includes(pattern.slice(1, -1))
  const trimmed = trimPattern(text, pattern.startsWith('*') ? '##' : '%%', pattern)
  if (trimmed === undefined) return undefined
  return pattern.startsWith('*') ? text.endsWith(pattern.slice(1)) : text.startsWith(pattern.slice(0, -1))
}
