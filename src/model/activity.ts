import type { Location } from './location.ts'
import type { Trigger } from './trigger.ts'

/** What a step, a command, a call or a declared resource does, in the field's words. A new tool adds no kind. */
export const activityKinds = [
  'install', // installs the project or its declared dependencies
  'build', // builds an image or package, or compiles
  'lint', // static checks, formatting, type checking
  'test', // runs tests that exist
  'data', // obtains data from outside the repository
  'validate-data', // checks data against expectations
  'train', // fits a model
  'evaluate', // computes metrics of a model
  'gate', // stops the run on a bad model
  'track', // logs parameters or metrics of a run to a tracker
  'register', // puts a fitted model into a versioned store
  'load-model', // reads a fitted model
  'predict', // asks a fitted model for predictions
  'serve', // answers requests: handler, endpoint, server process
  'publish', // puts a package, image, release or site where others can take it
  'deploy', // brings something to where it is used
  'shift-traffic', // splits or moves live traffic
  'rollback', // takes a deployment back
  'record', // writes rows into a database that others can read
  'monitor', // emits or reads metrics of a serving model
  'detect-drift', // compares production data or predictions with a reference
  'dispatch', // starts other automation
  'notify', // tells people
  'provision', // creates infrastructure or compute
  'approve', // asks a person
  'document', // tells consumers what a model takes and answers: signature, schema, card
  'save-results', // keeps results of a run: artifact, report, commit, push
] as const
export type ActivityKind = (typeof activityKinds)[number]

/** What is published, deployed or saved: the six things people call "deploy" are not one. */
export const subjects = [
  'documentation', // sites and docs
  'package', // a library on an index
  'image', // a container image
  'infrastructure', // clusters, networks, compute
  'application', // code that runs for users; whether it serves a model is derived
  'model', // a model rollout by itself: endpoint, registry promotion that serving reads
  'pipeline', // a scheduled or orchestrated pipeline
  'data', // data sets
  'results', // metrics, plots, reports, run outputs
] as const
export type Subject = (typeof subjects)[number]

/** One thing that is done, with the place where it is done and the way there. */
export interface Activity {
  readonly kind: ActivityKind
  /** The tool's id where a tool of the registry claimed it. */
  readonly tool?: string | undefined
  readonly subject?: Subject | undefined
  /** In words, for evidence: "pytest runs 14 tests". Repository text in it is untrusted. */
  readonly note: string
  /** Where the activity itself stands, e.g. `src/train.py:88`. */
  readonly at: Location
  /** How one gets there, outermost first, excluding `at`: [`.github/workflows/retrain.yml:41`, `make train`]. Empty for code nobody calls. */
  readonly via: readonly string[]
  /** A failure here does not fail the job: `|| true`, continue-on-error, a script without `set -e` that goes on. */
  readonly tolerant: boolean
  /** It runs only under a condition that could not be decided. */
  readonly conditional: boolean
  /** The triggers under which it runs, after every `if:`; empty for code nobody calls. */
  readonly triggers: readonly Trigger[]
  /** Facts a probe may ask for: `location` of a tracker, `environment` deployed to, `version` tag, `files` tested. */
  readonly detail: Readonly<Record<string, string>>
}

/** Of an activity whose caller is not known yet, or that has none: how it is reached, and under what, its scope adds. */
export const uncalled: Pick<Activity, 'via' | 'tolerant' | 'conditional' | 'triggers'> = {
  via: [],
  tolerant: false,
  conditional: false,
  triggers: [],
}
