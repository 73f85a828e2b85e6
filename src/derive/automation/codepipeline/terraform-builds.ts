import type { Files } from '../../../model/facts.ts'
import { hclAttribute, hclWithin } from '../../declarations/hcl-blocks.ts'
import { terraformModules, terraformResources, type TerraformResource } from '../read/terraform-blocks.ts'
import type { DeclaredBuild } from './declared-pipeline.ts'

/** The project that an action names: a resource, or a module that is handed the build specification. */
export function terraformBuild(project: string | undefined, files: Files): DeclaredBuild | undefined {
  const [, kind, name] = /\b(aws_codebuild_project|module)\.([\w-]+)/.exec(project ?? '') ?? []
  if (kind === undefined) return undefined
  const own = (one: TerraformResource) => one.block.labels.at(-1) === name
  const found = kind === 'module' ? terraformModules(files).find(own) : terraformResources(kind, files).find(own)
  if (found === undefined) return undefined
  const spec = kind === 'module' ? handedSpec(found) : specOf(found)
  return spec === undefined ? undefined : { spec, env: kind === 'module' ? handedVariables(found) : variablesOf(found) }
}

/** The build specification that a module is handed: the project stands inside it. */
function handedSpec({ block, plain }: TerraformResource): string | undefined {
  for (const line of block.body) {
    const written = /^\s*\w{0,40}build_?spec\w{0,40}\s*=\s*(.+)$/.exec(line)?.[1]
    const path = plain(written)?.replace(/^\.?\//, '')
    if (path !== undefined) return path
  }
  return undefined
}

/** A project reads `buildspec.yml` of the root unless it names another file. */
export function specOf({ block, plain }: TerraformResource): string | undefined {
  const written = hclAttribute(block, 'buildspec')
  if (written === undefined) return 'buildspec.yml'
  const file = /^file\("(?:\$\{path\.\w+\}\/)?(?:\.\.?\/)*([^"]+)"\)$/.exec(written)?.[1]
  return (file ?? plain(written))?.replace(/^\.?\//, '')
}

function variablesOf({ block, plain }: TerraformResource): DeclaredBuild['env'] {
  const found = hclWithin(block, 'environment')
    .flatMap((environment) => hclWithin(environment, 'environment_variable'))
    .flatMap((variable) => {
      const name = plain(hclAttribute(variable, 'name'))
      const value = plain(hclAttribute(variable, 'value'))
      return name === undefined || value === undefined ? [] : [[name, value] as const]
    })
  return Object.fromEntries(found)
}

/** The variables of a build that a module is handed as a map: `environment_variables = { STAGE = "dev" }`. */
function handedVariables({ block, plain }: TerraformResource): DeclaredBuild['env'] {
  const from = block.body.findIndex((line) => /^\s*env\w{0,40}\s*=\s*\{\s*$/.test(line))
  if (from === -1) return {}
  const length = block.body.slice(from).findIndex((line) => /^\s*\}/.test(line))
  const found = block.body.slice(from + 1, length === -1 ? undefined : from + length).flatMap((line) => {
    const [, name, written] = /^\s*"?(\w+)"?\s*[=:]\s*(.+)$/.exec(line) ?? []
    // What is no text and no variable, only applying tells.
    const value = /^(?:"|var\.|\d)/.test(written ?? '') ? plain(written) : undefined
    return name === undefined || value === undefined ? [] : [[name, value] as const]
  })
  return Object.fromEntries(found)
}
