import type { Files } from '../../../model/facts.ts'
import { textAt } from '../../yaml/look-up.ts'
import type { YamlNode } from '../../yaml/yaml-node.ts'
import { computeWork } from '../command/compute-work.ts'
import { hop } from '../command/hop.ts'
import { optionsOf, wordSet } from '../command/options.ts'
import { readYamlFile } from '../read/read-yaml-file.ts'
import type { Follower } from '../scope.ts'
import { resolvePath } from '../shell/resolve-path.ts'

const valued = wordSet(
  '-c --run-configuration-name -e --experiment-name --ct --target -d --conda-dependencies -t --output-metadata-file -p --path --source-directory -g --resource-group -w --workspace-name --subscription-id -o --output --query --parent-run',
)

/** Where a run configuration is kept: where its name says, or in the folders that the service reads. */
const configured = ['', '.azureml/', 'aml_config/']

/** The script and the target that a run configuration of that name gives. */
function configurationOf(name: string | undefined, folder: string, files: Files): YamlNode | undefined {
  if (name === undefined || name.includes('$')) return undefined
  const beside = folder === '' ? '' : `${folder}/`
  const path = configured.map((kept) => `${beside}${kept}${name}.runconfig`).find((one) => files.has(one))
  return path === undefined ? undefined : readYamlFile(path, files)
}

/**
 * A script sent to a cluster of Azure ML by the older command line, with the folder it stands in; the compute is a target of the workspace.
 * @see https://learn.microsoft.com/cli/azure/ext/azure-cli-ml/ml/run
 */
export const azureMlScript: Follower = {
  id: 'azure-ml-script',
  follows: 'az ml run submit-script: the script that is sent to a compute target',
  follow({ words, at }, scope, terrain, interpret) {
    if (words.slice(0, 4).join(' ') !== 'az ml run submit-script') return undefined
    const { plain, values } = optionsOf(words.slice(4), valued)
    const [folder = '.'] = values('-p', '--path', '--source-directory')
    const [name] = values('-c', '--run-configuration-name')
    const given = configurationOf(name, resolvePath(folder, scope), terrain.files)
    const [script = textAt(given ?? null, 'script'), ...args] = plain
    if (script?.endsWith('.py') !== true || script.includes('$')) return undefined
    const own = hop(scope, at, `az ml run submit-script ${script}`, `azure-ml:script:${words.join(' ')}`)
    if (own === undefined) return []
    // Code in the service sees the folder that is sent, whatever of it the command names.
    const works = interpret.command(
      { words: ['python', script, ...args], at },
      { ...own, cwd: resolvePath(folder, scope), env: {}, args: [], written: undefined },
    )
    const [target = textAt(given ?? null, 'target')] = values('--ct', '--target')
    const compute = target === undefined ? undefined : { note: `the run names its compute: ${target}`, at }
    return [...works, ...computeWork(works, target === 'local' ? undefined : compute, own, terrain)]
  },
}
