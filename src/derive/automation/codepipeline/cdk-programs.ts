import type { Files } from '../../../model/facts.ts'
import { isForeign } from '../../dependencies/is-foreign.ts'
import { literalText, programCalls, type ProgramCall } from '../cdk/program-calls.ts'
import { isSample } from '../read/is-sample.ts'

/** A program of the CDK that declares pipelines. */
export interface CdkProgram {
  readonly path: string
  readonly calls: readonly ProgramCall[]
  /** The text an expression stands for: a literal, or a name that has one value wherever programs of the CDK give it one. */
  readonly plain: (expression: string | undefined) => string | undefined
  /** The line at which a piece of the program begins. */
  readonly line: (piece: string) => number
}

const maxPrograms = 100

/** The programs of the CDK that use pipelines. */
export function cdkPrograms(files: Files): readonly CdkProgram[] {
  const texts = files.glob('**/*.{py,ts}').flatMap((path) => {
    const text = isForeign(path) || isSample(path) ? undefined : files.text(path)
    return text?.state === 'seen' && /\baws_cdk\b|aws-cdk-lib|@aws-cdk\//.test(text.value)
      ? [{ path, text: text.value }]
      : []
  })
  const all = texts.map(({ text }) => text)
  return texts
    .filter(({ text }) => /\baws_codepipeline\b|aws-codepipeline\b|\bCodePipeline\(/.test(text))
    .slice(0, maxPrograms)
    .map(({ path, text }) => ({
      path,
      calls: programCalls(text),
      plain: (expression) => plainText(expression, all),
      line: (piece) => text.slice(0, Math.max(0, text.indexOf(piece.trim()))).split('\n').length,
    }))
}

function plainText(expression: string | undefined, texts: readonly string[]): string | undefined {
  const literal = literalText(expression)
  if (literal !== undefined) return literal
  const name = /^(?:self\.|this\.|props\.)?(\w{2,80})$/.exec(expression?.trim() ?? '')?.[1]
  if (name === undefined) return undefined
  const given = new RegExp(`\\b${name}\\s*(?::\\s*\\w+\\s*)?[=:]\\s*(["'][^"'\\n]{1,200}["'])`, 'g')
  const values = new Set(texts.flatMap((text) => [...text.matchAll(given)].map(([, value]) => literalText(value))))
  const [only] = values
  return values.size === 1 ? only : undefined
}
