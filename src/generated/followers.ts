// Derived by `npm run generate`; edits are lost.
import type { Follower } from '../derive/automation/scope.ts'
import { azureMlJob } from '../derive/automation/follow/azure-ml-job.ts'
import { azureMlScript } from '../derive/automation/follow/azure-ml-script.ts'
import { cdk } from '../derive/automation/follow/cdk.ts'
import { cloudBuildSubmit } from '../derive/automation/follow/cloud-build-submit.ts'
import { cloudFormationDeploy } from '../derive/automation/follow/cloud-formation-deploy.ts'
import { consoleScripts } from '../derive/automation/follow/console-scripts.ts'
import { dagster } from '../derive/automation/follow/dagster.ts'
import { databricksBundle } from '../derive/automation/follow/databricks-bundle.ts'
import { databricksJobs } from '../derive/automation/follow/databricks-jobs.ts'
import { dockerBuild } from '../derive/automation/follow/docker-build.ts'
import { dockerCompose } from '../derive/automation/follow/docker-compose.ts'
import { dockerRun } from '../derive/automation/follow/docker-run.ts'
import { dockerTag } from '../derive/automation/follow/docker-tag.ts'
import { doit } from '../derive/automation/follow/doit.ts'
import { dvcStages } from '../derive/automation/follow/dvc-stages.ts'
import { invoke } from '../derive/automation/follow/invoke.ts'
import { just } from '../derive/automation/follow/just.ts'
import { kubeflowPipelines } from '../derive/automation/follow/kubeflow-pipelines.ts'
import { kubernetesJobs } from '../derive/automation/follow/kubernetes-jobs.ts'
import { make } from '../derive/automation/follow/make.ts'
import { miseTasks } from '../derive/automation/follow/mise-tasks.ts'
import { mlflowRun } from '../derive/automation/follow/mlflow-run.ts'
import { notebooks } from '../derive/automation/follow/notebooks.ts'
import { nox } from '../derive/automation/follow/nox.ts'
import { npmScripts } from '../derive/automation/follow/npm-scripts.ts'
import { orchestratedFlows } from '../derive/automation/follow/orchestrated-flows.ts'
import { poe } from '../derive/automation/follow/poe.ts'
import { projectScripts } from '../derive/automation/follow/project-scripts.ts'
import { pulumiUp } from '../derive/automation/follow/pulumi-up.ts'
import { python } from '../derive/automation/follow/python.ts'
import { rScript } from '../derive/automation/follow/r-script.ts'
import { shellScript } from '../derive/automation/follow/shell-script.ts'
import { spacyProject } from '../derive/automation/follow/spacy-project.ts'
import { ssh } from '../derive/automation/follow/ssh.ts'
import { submittedJob } from '../derive/automation/follow/submitted-job.ts'
import { taskfile } from '../derive/automation/follow/taskfile.ts'
import { terraformApply } from '../derive/automation/follow/terraform-apply.ts'
import { tox } from '../derive/automation/follow/tox.ts'
import { vertexCustomJob } from '../derive/automation/follow/vertex-custom-job.ts'

/** Every kind of indirection that is followed, by file name. */
export const followers: readonly Follower[] = [
  azureMlJob,
  azureMlScript,
  cdk,
  cloudBuildSubmit,
  cloudFormationDeploy,
  consoleScripts,
  dagster,
  databricksBundle,
  databricksJobs,
  dockerBuild,
  dockerCompose,
  dockerRun,
  dockerTag,
  doit,
  dvcStages,
  invoke,
  just,
  kubeflowPipelines,
  kubernetesJobs,
  make,
  miseTasks,
  mlflowRun,
  notebooks,
  nox,
  npmScripts,
  orchestratedFlows,
  poe,
  projectScripts,
  pulumiUp,
  python,
  rScript,
  shellScript,
  spacyProject,
  ssh,
  submittedJob,
  taskfile,
  terraformApply,
  tox,
  vertexCustomJob,
]
