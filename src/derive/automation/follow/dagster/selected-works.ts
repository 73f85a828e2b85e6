import type { Work } from '../../scope.ts'

/** `defs.py:4 model()`: the function that the orchestrator itself starts is the first one on the way. */
const started = /:\d+ (\w+)\(\)$/

/**
 * Of what a file of definitions does when all of it runs, what runs where only some of it is asked for: assets by name
 * (`--select model`), or the function of a job (`-j`). A selection written with operators, and a job that is put together of
 * assets elsewhere, may be anything.
 */
export function selectedWorks(
  works: readonly Work[],
  assets: readonly string[],
  jobs: readonly string[],
): readonly Work[] {
  const names = assets.flatMap((text) => text.split(',')).map((name) => name.trim().split(/[/.]/).at(-1) ?? '')
  const functions = new Set(works.flatMap((work) => startedIn(work) ?? []))
  const asked = names.length > 0 ? names : jobs.filter((name) => functions.has(name))
  if (asked.length === 0 || asked.some((name) => !/^\w+$/.test(name))) return works
  return works.filter((work) => {
    const name = startedIn(work)
    return name === undefined || asked.includes(name)
  })
}

function startedIn(work: Work): string | undefined {
  if (work.type !== 'activity') return undefined
  return work.activity.via.flatMap((step) => started.exec(step)?.[1] ?? [])[0]
}
