import type { PythonFunction } from '../value/value.ts'

const event = /^_?(?:\w+_)?event$/
const context = /^_{0,2}(?:(?:\w+_)?context|ctx)?$/

/** Whether a serverless platform calls the function for each request: `def handler(event, context)`, `def main(req: func.HttpRequest)`. */
export function isPlatformHandler({ parameters, decorators, owner }: PythonFunction): boolean {
  if (owner !== undefined) return false
  const [first, second] = parameters
  if (decorators.some((name) => name === 'functions_framework.http')) return true
  const annotation = first?.annotation
  if (parameters.length === 1 && annotation?.kind === 'attribute' && annotation.id === 'HttpRequest') return true
  return parameters.length === 2 && event.test(first?.name ?? '') && context.test(second?.name ?? '')
}
