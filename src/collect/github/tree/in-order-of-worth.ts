const automation =
  /^\.(github|circleci|gitlab|buildkite|azure[\w-]*|woodpecker|pipeline|semaphore|tekton|teamcity|aml|dvc)$|^(ci|workflows|pipelines?)$/i
const bulk =
  /^(data(sets?|base)?|images?|img|assets?|media|static|samples?|docs?|node_modules|vendor|third_party|mlruns|wandb|outputs?|results?|logs?|artifacts?|checkpoints?|weights|annotations?|labels)$/i

/** Folders whose files tell most first: automation, then code, then what is likely data. */
export function inOrderOfWorth<T extends { readonly path: string }>(folders: readonly T[]): readonly T[] {
  return [...folders].sort((a, b) => rank(a.path) - rank(b.path) || (a.path < b.path ? -1 : 1))
}

function rank(path: string): number {
  if (automation.test(path)) return 0
  return bulk.test(path) ? 2 : 1
}
