import { fitsPattern } from '../github/triggers/filter-pattern.ts'
import { fitsRegex } from '../read/fits-regex.ts'
import type { JenkinsStart } from './jenkins-starts.ts'
import type { GroovyItem } from './groovy-item.ts'

type Truth = boolean | undefined

/** Whether all conditions of a `when { … }` hold for a start; undefined where it cannot be said. */
export function whenHolds(conditions: readonly GroovyItem[], start: JenkinsStart): Truth {
  return all(conditions.map((one) => conditionHolds(one, start)))
}

function all(truths: readonly Truth[]): Truth {
  return truths.includes(false) ? false : truths.includes(undefined) ? undefined : true
}

function conditionHolds(condition: GroovyItem, start: JenkinsStart): Truth {
  const inner = (condition.body ?? []).map((one) => conditionHolds(one, start))
  switch (condition.name) {
    case 'beforeAgent':
    case 'beforeInput':
    case 'beforeOptions':
      return true
    case 'allOf':
      return all(inner)
    case 'anyOf':
      return inner.includes(true) ? true : inner.includes(undefined) ? undefined : false
    case 'not': {
      const truth = all(inner)
      return truth === undefined ? undefined : !truth
    }
    case 'branch':
      return branchFits(condition, start)
    case 'buildingTag':
    case 'tag':
      return start.trigger === undefined ? undefined : start.tag
    case 'changeRequest':
      return start.trigger === undefined ? undefined : start.request
    // Files that a change touches are like a path filter: taken as touched.
    case 'changeset':
      return true
    case 'expression':
      return expressionHolds(condition.inside, start)
    default:
      return undefined
  }
}

function branchFits({ args }: GroovyItem, { branch, trigger, tag, request }: JenkinsStart): Truth {
  if (trigger === undefined) return undefined
  if (tag || request) return false
  const pattern = args.find(({ name }) => name === undefined || name === 'pattern')?.value.text
  if (pattern === undefined) return undefined
  const comparator = args.find(({ name }) => name === 'comparator')?.value.text
  // Any name that no pattern means in particular.
  const name = branch ?? 'some other branch'
  if (comparator === 'EQUALS') return name === pattern
  return comparator === 'REGEXP' ? fitsRegex(name, pattern, { whole: true }) : fitsPattern(pattern, name)
}

/** `env.BRANCH_NAME == 'main'`, joined by `||` or `&&`; everything else is open. */
export function expressionHolds(written: string, start: JenkinsStart): Truth {
  const text = written
    .replace(/^return /, '')
    .replace(/^\( (.*) \)$/, '$1')
    .trim()
  if (text === 'true' || text === 'false') return text === 'true'
  if (/[()]/.test(text)) return undefined
  const either = text.split(' || ')
  if (either.length > 1) {
    const truths = either.map((one) => expressionHolds(one, start))
    return truths.includes(true) ? true : truths.includes(undefined) ? undefined : false
  }
  const both = text.split(' && ')
  if (both.length > 1) return all(both.map((one) => expressionHolds(one, start)))
  const [, sign, name] = /^(?:env\.)?(?:BRANCH_NAME|GIT_BRANCH) (==|!=) '(?:origin\/)?([\w./-]+)'$/.exec(text) ?? []
  if (name === undefined || start.trigger === undefined) return undefined
  return (!start.tag && !start.request && start.branch === name) === (sign === '==')
}
