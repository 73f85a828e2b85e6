import { scalar, textAt, texts, under } from '../../yaml/look-up.ts'
import { hop } from '../command/hop.ts'
import { missing } from '../command/missing.ts'
import { readYamlFile } from '../read/read-yaml-file.ts'
import type { Follower } from '../scope.ts'
import { resolvePath } from '../shell/resolve-path.ts'

/** Commands that send a job specification to a service, and the keys under which it holds shell. */
const submitters: readonly { readonly words: readonly (readonly string[])[]; readonly keys: readonly string[] }[] = [
  { words: [['anyscale'], ['job', 'jobs'], ['submit']], keys: ['entrypoint'] },
  { words: [['anyscale'], ['schedule'], ['apply', 'create']], keys: ['entrypoint'] },
  { words: [['sky'], ['launch', 'exec']], keys: ['setup', 'run'] },
  { words: [['sky'], ['jobs', 'spot'], ['launch']], keys: ['setup', 'run'] },
]

/** Jobs submitted to a managed service as a specification that holds their shell. */
export const submittedJob: Follower = {
  id: 'submitted-job',
  follows: 'job specifications sent to a service: anyscale job submit, sky launch',
  follow({ words, at }, scope, terrain, interpret) {
    const known = submitters.find((one) => one.words.every((names, index) => names.includes(words[index] ?? '')))
    const file = words.find((word) => /\.ya?ml$/.test(word) && !word.startsWith('-'))
    if (known === undefined || file === undefined || file.includes('$')) return undefined
    const path = resolvePath(file, scope)
    if (!terrain.files.has(path)) return missing(path, at, terrain)
    const root = readYamlFile(path, terrain.files)
    const own = hop(scope, at, `${words.slice(0, known.words.length).join(' ')} ${path}`, `job:${path}`)
    if (root === undefined || own === undefined) return []
    const job = under(root, 'job_config') ?? root
    const folder =
      textAt(job, 'working_dir') ?? textAt(job, 'runtime_env', 'working_dir') ?? textAt(job, 'workdir') ?? '.'
    const inside = {
      ...own,
      // The folder that is sent is seen from where the command runs.
      cwd: /^[a-z\d]+:\/\//.test(folder) ? scope.cwd : resolvePath(folder, scope),
      env: {
        ...texts(under(job, 'runtime_env', 'env_vars')),
        ...texts(under(job, 'env_vars')),
        ...texts(under(job, 'envs')),
      },
      errexit: false,
      pipefail: false,
      args: [],
      written: undefined,
    }
    return known.keys.flatMap((key) => {
      const text = scalar(under(job, key))
      return text === undefined ? [] : interpret.shell(text.text, { path, line: text.contentLine }, inside)
    })
  },
}
