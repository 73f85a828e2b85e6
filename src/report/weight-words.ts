import type { Verdict } from '../model/assessment.ts'

/** What a criterion weighs where it holds nothing back: `expected`, or `advisory` because it is newer than the date the config pins. */
export function weightWords({ required, advisory }: Pick<Verdict, 'required' | 'advisory'>): string | undefined {
  if (advisory === true) return 'advisory'
  return required ? undefined : 'expected'
}
