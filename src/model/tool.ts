import type { ActivityKind, Subject } from './activity.ts'

/** What a product is for. Probes ask for roles and activities, never for products. */
export const roles = [
  'experiment-tracker',
  'model-registry',
  'data-versioning',
  'data-validation',
  'feature-store',
  'orchestrator',
  'ml-framework',
  'ml-platform',
  'serving',
  'web',
  'monitoring',
  'drift-detection',
  'infrastructure',
  'packaging',
  'test-runner',
  'linter',
  'build',
  'cloud',
  'llm-api',
  'notification',
] as const
export type Role = (typeof roles)[number]

/** What using the tool in this way does. */
export interface Meaning {
  readonly does: ActivityKind
  readonly subject?: Subject | undefined
  /**
   * For trackers and registries: `shared` is a service by nature (W&B, Comet); `by-location` depends on the server or
   * folder it is pointed at (MLflow, Aim); `committed` lands in files that live with the code (DVCLive).
   */
  readonly store?: 'shared' | 'by-location' | 'committed' | undefined
  /**
   * It only says where the tool keeps things (`mlflow.set_tracking_uri`): nothing is logged or stored by it. With store
   * `shared` the place is shared by nature, else its literal decides.
   */
  readonly locates?: true | undefined
  /** What the compute is for, where that is plain: the cluster of a training job. */
  readonly for?: 'training' | undefined
  /** Of a reusable workflow: the command it runs in this repository's checkout, inputs in braces: `az ml job create --file {parameters-file}`. What that does is read from the file. */
  readonly runs?: string | undefined
  /** What it sets up lives no longer than the job: a cluster on the runner. What is deployed there is a rehearsal. */
  readonly ephemeral?: true | undefined
  /** It holds only on a machine of one's own: on a runner that is hosted, what is started is gone when the job ends. */
  readonly ownMachine?: true | undefined
}

/**
 * A shell command by its first words; flags and their values are skipped while matching: `az ml job create` matches
 * `az ml -g x job create -f y`. `*` stands for one word or, inside a word, for any text (`s3://*`),
 * `upgrade|install` for either; words may follow.
 */
export interface CommandMeaning extends Meaning {
  readonly command: string
  /** Flags (any of them) that must be present: `['--push']`, or a flag with its value: `['-X POST']`. `--push=false` is not present. */
  readonly flags?: readonly string[] | undefined
  /** Flags, written likewise, that exclude the meaning: `['--dry-run']`. */
  readonly unless?: readonly string[] | undefined
  /** Commands, written like `command`, that start the same way and mean something else. */
  readonly except?: readonly string[] | undefined
}

/** A step's `uses:` without its version: `docker/build-push-action`. */
export interface ActionMeaning extends Meaning {
  readonly action: string
  /** Inputs that must have one of these values (`*` stands for any text) for the meaning to hold: `{ push: ['true'] }`. */
  readonly with?: Readonly<Record<string, readonly string[]>> | undefined
}

/** A reusable workflow of another repository without its version: `Azure/mlops-templates/.github/workflows/run-pipeline.yml`. */
export interface WorkflowMeaning extends Meaning {
  readonly workflow: string
  readonly with?: Readonly<Record<string, readonly string[]>> | undefined
}

/**
 * A call in Python by what it resolves to through imports and constructors: `mlflow.log_metric`, `sklearn.**.fit`. `*` is
 * one name (or, inside a name, any text), `**` any number, `fit|fit_predict` either name. A leading `?` is a method of a
 * receiver that could not be traced, in a module that imports the tool (itself or through modules of the repository):
 * `?.backward`. A leading `*` is a package of which no tool says anything. A leading `@` is a decorator: `@?.post`. R functions are one name: `r:vetiver::vetiver_pin_write`.
 */
export interface CallMeaning extends Meaning {
  readonly call: string
  readonly except?: readonly string[] | undefined
  /** The least number of arguments. */
  readonly arguments?: number | undefined
  /** The greatest number of arguments. */
  readonly atMost?: number | undefined
  /** Keyword arguments that must all be given and not None or False, or have a literal value: `['name', 'type=*model*']`. */
  readonly keywords?: readonly string[] | undefined
  /** A keyword argument whose list or mapping must hold at least two; one that cannot be counted may. */
  readonly several?: string | undefined
  /** Keyword arguments that exclude the meaning, written like `keywords`. */
  readonly without?: readonly string[] | undefined
  /** Which positional argument or keyword (the first of them that is given) names the place: tracking URI, bucket, URL. Its literal value goes into `detail.location`. */
  readonly location?: number | string | readonly (number | string)[] | undefined
  /**
   * The meaning depends on whether that literal is an address on another machine: `shown` holds only for
   * `pandas.read_csv('s3://…')`; `possible` holds also where nothing is known, but not for a local path or localhost.
   */
  readonly remote?: 'shown' | 'possible' | undefined
  /** The literal must be one of these (`*` stands for any text); an unknown one is none. */
  readonly where?: readonly string[] | undefined
  /** The literal must be none of these; an unknown one is none. */
  readonly whereNot?: readonly string[] | undefined
}

/** A file whose presence declares something: `dvc.yaml`, `**\/*.dvc`. With `keys`, only when the YAML has all of these top-level `key` or `key: value` pairs. */
export interface FileMeaning extends Meaning {
  readonly file: string
  readonly keys?: Readonly<Record<string, string>> | undefined
}

/** One product: what its commands, actions, calls, imports and files mean. One file each under `src/tools/`. */
export interface Tool {
  readonly id: string
  readonly name: string
  readonly url: string
  readonly roles: readonly Role[]
  /** Names on PyPI, npm or CRAN that bring it. */
  readonly packages?: readonly string[]
  /** What its Python imports start with: `mlflow`, `google.cloud.aiplatform`. */
  readonly imports?: readonly string[]
  readonly commands?: readonly CommandMeaning[]
  readonly actions?: readonly ActionMeaning[]
  readonly workflows?: readonly WorkflowMeaning[]
  readonly calls?: readonly CallMeaning[]
  readonly files?: readonly FileMeaning[]
  /** Environment variables that say where its server is: `MLFLOW_TRACKING_URI`. */
  readonly locations?: readonly string[]
}
