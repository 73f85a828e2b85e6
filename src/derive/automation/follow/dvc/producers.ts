import { folderOf } from '../../shell/resolve-path.ts'
import type { Stage } from './read-stages.ts'

/** Which of the stages makes a path: an output, or a file inside a folder that is one. */
export function producersOf(stages: readonly Stage[]): (path: string) => Stage | undefined {
  const producers = new Map(stages.flatMap((stage) => stage.outputs.map((path) => [path, stage] as const)))
  return (path) => {
    for (let here = path; here !== ''; here = folderOf(here)) {
      const producer = producers.get(here)
      if (producer !== undefined) return producer
    }
    return undefined
  }
}
