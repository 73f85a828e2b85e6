import { applicationTests } from './scaffold/application-tests.ts'
import { automatedBuild } from './scaffold/automated-build.ts'
import { automatedDeployment } from './scaffold/automated-deployment.ts'
import { automatedTraining } from './scaffold/automated-training.ts'
import { driftDetection } from './scaffold/drift-detection.ts'
import { metricTriggeredRetraining } from './scaffold/metric-triggered-retraining.ts'
import { modelDocumentation } from './scaffold/model-documentation.ts'
import type { Scaffold } from './scaffold/parts/scaffold.ts'
import { releaseOwnership } from './scaffold/release-ownership.ts'

/** What can be written, by criterion: those whose remedy says `scaffold: true`. */
export const scaffolds: ReadonlyMap<string, Scaffold> = new Map<string, Scaffold>([
  ['application-tests', applicationTests],
  ['automated-build', automatedBuild],
  ['automated-deployment', automatedDeployment],
  ['automated-training', automatedTraining],
  ['drift-detection', driftDetection],
  ['metric-triggered-retraining', metricTriggeredRetraining],
  ['model-documentation', modelDocumentation],
  ['release-ownership', releaseOwnership],
])
