import { uncalled } from '../../../model/activity.ts'
import type { Activity } from '../../../model/activity.ts'
import type { Location } from '../../../model/location.ts'
import { appAround, appWriting } from '../cdk/cdk-app.ts'
import { appWorks } from '../cdk/app-works.ts'
import { inScope } from '../command/activity-of.ts'
import { interpretOn } from '../interpret-command.ts'
import { templateMade } from '../read/template-made.ts'
import { servicesOf } from '../read/template-services.ts'
import type { Scope, Terrain, Work } from '../scope.ts'
import type { DeclaredAction } from './declared-pipeline.ts'

const services = /^(?:ECS|EcsBlueGreen|CodeDeploy\w*|ElasticBeanstalk\w*|AppRunner|Lambda)$/

/** What an action that deploys brings to where it is used: the services of a template, or of the program that writes it, else infrastructure. */
export function deployWorks(action: DeclaredAction, at: Location, scope: Scope, terrain: Terrain): readonly Work[] {
  const { template, provider, name } = action
  if (services.test(provider))
    return [work('application', `CodePipeline deploys ${name} by ${provider}`, at, scope, terrain)]
  if (provider === 'Cdk') {
    const app = appAround(at.path, terrain.files)
    const applied = work('infrastructure', 'the CDK deploys the stacks of the stage', at, scope, terrain)
    return [applied, ...(app === undefined ? [] : appWorks(app, at, scope, terrain, interpretOn(terrain)))]
  }
  if (!provider.startsWith('CloudFormation')) return []
  const applied = work('infrastructure', `CloudFormation applies ${template ?? name}`, at, scope, terrain)
  if (template === undefined) return [applied]
  const app = appWriting(template, terrain.files)
  if (app !== undefined) return [applied, ...appWorks(app, at, scope, terrain, interpretOn(terrain))]
  return [applied, ...templateWorks(template, scope, terrain)]
}

/** Services of a template that lies in the repository, as it is or before it is packaged. */
function templateWorks(template: string, scope: Scope, terrain: Terrain): readonly Work[] {
  const path = templateMade(template, terrain.files)
  const declared = path === undefined ? [] : servicesOf(path, terrain.files)
  return declared.map(({ type, name, line }) => {
    const subject = type.startsWith('AWS::SageMaker::') ? 'model' : 'application'
    return work(subject, `CloudFormation deploys ${type} ${name}`, { path: path ?? template, line }, scope, terrain)
  })
}

function work(
  subject: 'application' | 'model' | 'infrastructure',
  note: string,
  at: Location,
  scope: Scope,
  terrain: Terrain,
): Work {
  const activity: Activity = {
    kind: subject === 'infrastructure' ? 'provision' : 'deploy',
    tool: subject === 'application' ? 'aws-compute' : 'terraform',
    subject,
    note: note.slice(0, 200),
    at,
    ...uncalled,
    detail: {},
  }
  return { type: 'activity', activity: inScope(activity, scope, terrain) }
}
