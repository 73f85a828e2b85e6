import { uncalled } from '../../../model/activity.ts'
import type { Activity } from '../../../model/activity.ts'
import { pairs, under } from '../../yaml/look-up.ts'
import { inScope } from '../command/activity-of.ts'
import { hop } from '../command/hop.ts'
import { missing } from '../command/missing.ts'
import { optionsOf, wordSet } from '../command/options.ts'
import { readYamlFile } from '../read/read-yaml-file.ts'
import { templateMade } from '../read/template-made.ts'
import { servicesOf } from '../read/template-services.ts'
import type { Follower, Terrain } from '../scope.ts'
import { resolvePath } from '../shell/resolve-path.ts'

const valued = wordSet(
  '--template-file --template-body --stack-name --s3-bucket --s3-prefix --capabilities --role-arn --region --profile --tags',
)
const versions =
  /^\s*(?:-\s+)?["']?(?:ModelPackageName|ModelDataUrl|ModelDataSource|Image|ImageUri|ImageIdentifier|S3Key)["']?\s*:\s*(.*)$/

/**
 * `aws cloudformation deploy`: services whose image or model is a parameter of the template are deployed by giving it another
 * value; what stays as it is written is infrastructure, which the tool's own claim says.
 */
export const cloudFormationDeploy: Follower = {
  id: 'cloud-formation-deploy',
  follows: 'aws cloudformation deploy, create-stack and update-stack: services whose version is a parameter',
  follow({ words, at }, scope, terrain) {
    const [aws, noun, verb = ''] = words
    if (aws !== 'aws' || noun !== 'cloudformation' || !/^(?:deploy|create-stack|update-stack)$/.test(verb))
      return undefined
    const { values } = optionsOf(words.slice(3), valued)
    const [given] = values('--template-file', '--template-body')
    const file = given?.replace(/^file:\/\//, '')
    if (file === undefined || file.includes('$')) return []
    const named = resolvePath(file, scope)
    const path = templateMade(named, terrain.files) ?? named
    if (!terrain.files.has(path)) return missing(path, at, terrain)
    const own = hop(
      scope,
      at,
      `aws cloudformation ${verb} ${path}`,
      `cloud-formation:${path}:${words.join(' ').slice(0, 500)}`,
    )
    const parameter = own === undefined ? undefined : versionGiven(path, words, terrain)
    if (own === undefined || parameter === undefined) return []
    return servicesOf(path, terrain.files).map(({ type, name, line }) => {
      const activity: Activity = {
        kind: 'deploy',
        tool: 'terraform',
        subject: type.startsWith('AWS::SageMaker::') ? 'model' : 'application',
        note: `CloudFormation deploys ${type} ${name} with ${parameter.name}`.slice(0, 200),
        at: { path, line },
        ...uncalled,
        detail: { service: name, version: parameter.said, command: words.join(' ').slice(0, 1000) },
      }
      return { type: 'activity' as const, activity: inScope(activity, own, terrain) }
    })
  },
}

/** The parameter that says which version runs, where the command gives it a value, and what is said of it. */
function versionGiven(path: string, words: readonly string[], terrain: Terrain) {
  const text = terrain.files.text(path)
  if (text?.state !== 'seen') return undefined
  const names = pairs(under(readYamlFile(path, terrain.files), 'Parameters')).map(({ key }) => key)
  const anyhow = words.some((word) => /^(?:file:\/\/|\$\(|\$\{?\w)/.test(word))
  for (const line of text.value.split('\n')) {
    const value = line.length > 500 ? undefined : versions.exec(line)?.[1]
    const name = names.find((one) => value !== undefined && new RegExp(`\\b${one}\\b`).test(value))
    if (name === undefined) continue
    const word = words.find((one) => one.startsWith(`${name}=`) || one.includes(`ParameterKey=${name},`))
    if (word !== undefined || anyhow) return { name, said: `${line.trim()} ${word ?? ''}`.slice(0, 300) }
  }
  return undefined
}
