// Derived by `npm run generate`; edits are lost.
import { closeProbe, type ClosedProbe } from '../model/probe.ts'
import { alertsOwned } from '../probes/alerts-owned.ts'
import { applicationReleased } from '../probes/application-released.ts'
import { authorsShare } from '../probes/authors-share.ts'
import { automationDoes } from '../probes/automation-does.ts'
import { codeOwnerReviewRequired } from '../probes/code-owner-review-required.ts'
import { computeDeclared } from '../probes/compute-declared.ts'
import { dataObtained } from '../probes/data-obtained.ts'
import { defaultBranchProtected } from '../probes/default-branch-protected.ts'
import { deploymentTraceable } from '../probes/deployment-traceable.ts'
import { driftDetected } from '../probes/drift-detected.ts'
import { environmentsStaged } from '../probes/environments-staged.ts'
import { infrastructureDeclared } from '../probes/infrastructure-declared.ts'
import { modelGated } from '../probes/model-gated.ts'
import { modelsStored } from '../probes/models-stored.ts'
import { ownersCover } from '../probes/owners-cover.ts'
import { personApproves } from '../probes/person-approves.ts'
import { promotionAutomatic } from '../probes/promotion-automatic.ts'
import { releaseWithoutDowntime } from '../probes/release-without-downtime.ts'
import { resultsKept } from '../probes/results-kept.ts'
import { retrainingTriggeredByMetrics } from '../probes/retraining-triggered-by-metrics.ts'
import { scoringCodePresent } from '../probes/scoring-code-present.ts'
import { scoringDocumented } from '../probes/scoring-documented.ts'
import { scoringTested } from '../probes/scoring-tested.ts'
import { serviceDeployed } from '../probes/service-deployed.ts'
import { servingMonitored } from '../probes/serving-monitored.ts'
import { testsCoverAllCode } from '../probes/tests-cover-all-code.ts'
import { testsExerciseModel } from '../probes/tests-exercise-model.ts'
import { testsGateDeployment } from '../probes/tests-gate-deployment.ts'
import { testsRun } from '../probes/tests-run.ts'
import { trafficShifted } from '../probes/traffic-shifted.ts'
import { trainingAutomated } from '../probes/training-automated.ts'
import { trainingCodeVersioned } from '../probes/training-code-versioned.ts'
import { trainingEnvironmentExact } from '../probes/training-environment-exact.ts'
import { trainingRepeatable } from '../probes/training-repeatable.ts'
import { trainingTracked } from '../probes/training-tracked.ts'

/** Every question that can be asked, by file name. */
export const probes: readonly ClosedProbe[] = [
  closeProbe(alertsOwned),
  closeProbe(applicationReleased),
  closeProbe(authorsShare),
  closeProbe(automationDoes),
  closeProbe(codeOwnerReviewRequired),
  closeProbe(computeDeclared),
  closeProbe(dataObtained),
  closeProbe(defaultBranchProtected),
  closeProbe(deploymentTraceable),
  closeProbe(driftDetected),
  closeProbe(environmentsStaged),
  closeProbe(infrastructureDeclared),
  closeProbe(modelGated),
  closeProbe(modelsStored),
  closeProbe(ownersCover),
  closeProbe(personApproves),
  closeProbe(promotionAutomatic),
  closeProbe(releaseWithoutDowntime),
  closeProbe(resultsKept),
  closeProbe(retrainingTriggeredByMetrics),
  closeProbe(scoringCodePresent),
  closeProbe(scoringDocumented),
  closeProbe(scoringTested),
  closeProbe(serviceDeployed),
  closeProbe(servingMonitored),
  closeProbe(testsCoverAllCode),
  closeProbe(testsExerciseModel),
  closeProbe(testsGateDeployment),
  closeProbe(testsRun),
  closeProbe(trafficShifted),
  closeProbe(trainingAutomated),
  closeProbe(trainingCodeVersioned),
  closeProbe(trainingEnvironmentExact),
  closeProbe(trainingRepeatable),
  closeProbe(trainingTracked),
]
