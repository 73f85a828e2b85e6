// Derived by `npm run generate`; edits are lost.
import type { MaturityModel } from '../model/criterion.ts'

/** The built-in models, from models/, by id. */
export const models: readonly MaturityModel[] = [
  {
    id: 'azure-ml',
    version: '2026-11',
    title: 'MLOps maturity model with Azure Machine Learning',
    source: {
      title: 'MLOps maturity model, Azure Architecture Center',
      url: 'https://learn.microsoft.com/en-us/azure/architecture/ai-ml/guide/mlops-maturity-model',
    },
    levels: [
      {
        level: 0,
        name: 'No MLOps',
        summary:
          'Training is not tracked, release and integration into the application are manual and rest on the data scientists.',
        propose: 'For a personal project or a proof of concept.',
        required: [],
        expected: [],
      },
      {
        level: 1,
        name: 'DevOps, no MLOps',
        summary:
          'The application is built and tested by automation and basic integration tests exist; a model is a file handed over to the engineers.',
        propose: 'When a proof of concept is on its way to production.',
        required: ['automated-build', 'application-tests'],
        expected: ['model-integration-tests', 'scoring-code-versioned'],
      },
      {
        level: 2,
        name: 'Automated training',
        summary:
          'Training is tracked, its results and models are captured so that they can be repeated, and the hand-over to a manual release is clean.',
        propose: 'When three or more use cases share the same way of working.',
        required: [
          'automated-training',
          'experiment-tracking',
          'results-captured',
          'model-management',
          'reproducible-training',
        ],
        expected: ['scoring-tests', 'release-ownership', 'managed-compute'],
      },
      {
        level: 3,
        name: 'Automated model deployment',
        summary: 'A pipeline releases from versioned sources with unit and integration tests, and a person signs off.',
        propose: 'When several use cases are mature and important.',
        required: ['automated-deployment', 'tests-for-all-code', 'deployment-traceability', 'human-signoff'],
        expected: ['infrastructure-as-code', 'tests-gate-release', 'staged-environments'],
      },
      {
        level: 4,
        name: 'Full MLOps automated retraining',
        summary:
          'Metrics from the application start the retraining, and new models are compared with the serving one by A/B tests.',
        propose: 'Only when retraining and deployment must both be automatic. Ask first whether that is needed at all.',
        required: ['metric-triggered-retraining', 'gradual-rollout', 'production-monitoring'],
        expected: ['automated-promotion', 'drift-detection'],
      },
    ],
  },
  {
    id: 'google',
    version: '2026-11',
    title: 'MLOps levels (Google)',
    source: {
      title:
        'MLOps: Continuous delivery and automation pipelines in machine learning, Google Cloud Architecture Center',
      url: 'https://cloud.google.com/architecture/mlops-continuous-delivery-and-automation-pipelines-in-machine-learning',
    },
    levels: [
      {
        level: 0,
        name: 'Manual process',
        summary:
          'Each step from data to model is run by hand, releases are rare, and training is separate from operations.',
        propose: 'For a personal project or a proof of concept, or for models that hardly ever change.',
        required: [],
        expected: [],
      },
      {
        level: 1,
        name: 'ML pipeline automation',
        summary:
          'A pipeline gathers data, trains, judges the result and can do so again on fresh data; the pipeline itself is still released by hand.',
        propose: 'When models have to follow fresh data while the way they are made stays the same.',
        required: [
          'automated-training',
          'automated-data-gathering',
          'experiment-tracking',
          'model-quality-gate',
          'training-code-versioned',
        ],
        expected: ['model-management', 'results-captured', 'managed-compute', 'drift-detection'],
      },
      {
        level: 2,
        name: 'CI/CD pipeline automation',
        summary:
          'Pipeline and service are built, tested and rolled out by automation through several environments, and production is monitored.',
        propose: 'When many pipelines change often and new ideas must reach production fast and reliably.',
        required: [
          'automated-build',
          'application-tests',
          'tests-for-all-code',
          'automated-deployment',
          'model-management',
          'staged-environments',
          'production-monitoring',
        ],
        expected: [
          'metric-triggered-retraining',
          'automated-promotion',
          'reproducible-training',
          'deployment-traceability',
        ],
      },
    ],
  },
  {
    id: 'microsoft',
    version: '2026-11',
    title: 'MLOps maturity model (Microsoft)',
    source: {
      title: 'MLOps maturity model, Azure Architecture Center',
      url: 'https://learn.microsoft.com/en-us/azure/architecture/ai-ml/guide/mlops-maturity-model',
    },
    levels: [
      {
        level: 0,
        name: 'No MLOps',
        summary:
          'Building, training, testing and releasing are done by hand, and little is known of how a model does once it is in use.',
        propose: 'For a personal project or a proof of concept.',
        required: [],
        expected: [],
      },
      {
        level: 1,
        name: 'DevOps, no MLOps',
        summary:
          'The application is built and tested by automation; models are still made and handed over by hand and are hard to trace.',
        propose: 'When a proof of concept is on its way to production.',
        required: ['automated-build', 'application-tests'],
        expected: [
          'automated-data-gathering',
          'scoring-code-versioned',
          'model-integration-tests',
          'automated-application-release',
          'protected-default-branch',
        ],
      },
      {
        level: 2,
        name: 'Automated training',
        summary:
          'Automation trains in a declared environment, runs are tracked in one place and models are kept by version; a release is still started by people but is easy.',
        propose: 'When three or more use cases share the same way of working.',
        required: ['automated-training', 'experiment-tracking', 'model-management', 'reproducible-training'],
        expected: [
          'training-code-versioned',
          'managed-compute',
          'results-captured',
          'scoring-tests',
          'release-ownership',
          'shared-training-ownership',
        ],
      },
      {
        level: 3,
        name: 'Automated model deployment',
        summary:
          'Models are released by automation through several environments, tried on part of the traffic and traceable back to their data, with tests for all of the code.',
        propose: 'When several use cases are mature and important.',
        required: [
          'automated-deployment',
          'gradual-rollout',
          'tests-for-all-code',
          'deployment-traceability',
          'staged-environments',
        ],
        expected: [
          'tests-gate-release',
          'human-signoff',
          'infrastructure-as-code',
          'model-documentation',
          'shared-release-ownership',
        ],
      },
      {
        level: 4,
        name: 'Full MLOps automated operations',
        summary:
          'Production reports on its models in one place, and what it reports starts training, judging and releasing new ones without an interruption.',
        propose: 'Only when retraining and deployment must both be automatic. Ask first whether that is needed at all.',
        required: ['metric-triggered-retraining', 'model-quality-gate', 'production-monitoring'],
        expected: ['drift-detection', 'zero-downtime-release', 'automated-promotion', 'post-deployment-ownership'],
      },
    ],
  },
]
