import { optionsOf, wordSet } from '../command/options.ts'
import type { Follower } from '../scope.ts'
import { assetJobs } from './dagster/asset-jobs.ts'
import { selectedWorks } from './dagster/selected-works.ts'
import { flowWork, startedAt, type Started } from './flows/flow-work.ts'

const valued = wordSet(
  '-f --python-file -m --module-name -j --job --select -a --attribute -w --workspace -d --working-directory -c --config --partition',
)
const starts = /^(?:job (?:execute|launch)|asset materialize)$/

/** Assets and jobs that Dagster is told to run: of the file or module that defines them, what is asked for. */
export const dagster: Follower = {
  id: 'dagster',
  follows: 'dagster job execute and asset materialize: assets and jobs of the repository',
  follow({ words, at }, scope, terrain, interpret) {
    const [program, ...rest] = words
    const { plain, values } = optionsOf(rest, valued)
    const verb = plain.slice(0, 2).join(' ')
    if (program !== 'dagster' || !starts.test(verb)) return undefined
    const modules = values('-m', '--module-name').flatMap((name) => terrain.python.moduleFile(name, scope.cwd) ?? [])
    const started: readonly Started[] = [
      ...values('-f', '--python-file').flatMap((file) => startedAt(file, false, at, scope, terrain)),
      ...modules.map((path) => ({ path, later: false })),
    ]
    const works = started.flatMap((one) => flowWork(one, `dagster ${verb}`, at, scope, terrain, interpret))
    const jobs = values('-j', '--job')
    const parts = jobs.map((name) => assetJobs('', terrain.files).get(name))
    const assets = parts.every((part) => part !== undefined) ? parts.flat() : []
    return selectedWorks(works, jobs.length > 0 ? assets : values('--select'), jobs)
  },
}
