import type { TestFile } from '../../model/facts.ts'

/** Tests of what runs elsewhere: they send it data by its address and assert on what the model answers. */
export function asksService({ assertsOnModel, exercises }: TestFile): boolean {
  return assertsOnModel && exercises.some(({ note }) => note.startsWith('requests POST '))
}
