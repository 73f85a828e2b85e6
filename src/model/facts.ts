import type { Activity } from './activity.ts'
import type { Automation } from './automation.ts'
import type { Evidence } from './answer.ts'
import type { Facet } from './facet.ts'
import type { Location } from './location.ts'
import type { FileEntry, Note, Snapshot } from './snapshot.ts'

/** The tree as the rest of the pipeline sees it: excluded paths are gone, lookups are constant-time. */
export interface Files {
  readonly entries: readonly FileEntry[]
  has(path: string): boolean
  hasFolder(path: string): boolean
  /** The text of a file; undefined where no such file exists; unseen where it was not read. */
  text(path: string): Facet<string> | undefined
  /** Paths that match a glob (`**\/*.py`), sorted. */
  glob(pattern: string): readonly string[]
}

export type Language = 'python' | 'notebook' | 'r' | 'literate'

/** One source file and what stands in it, whoever calls it. What automation reaches stands in the automations. */
export interface CodeUnit {
  readonly path: string
  readonly language: Language
  /** Everything the file itself does; `via` names the function it stands in. */
  readonly activities: readonly Activity[]
  /** Repository files it imports, resolved. */
  readonly imports: readonly string[]
  /** It can be started: a `__main__` guard, a command-line framework, or effects at the top level of a script nobody imports. */
  readonly entry: boolean
  /** It is a test file by its runner's rules. */
  readonly test: boolean
  /** The first line of its main function or guard, for evidence. */
  readonly at: Location
}

/** Something that can be started, and all it does when it runs, whoever starts it. */
export interface EntryPoint {
  readonly path: string
  readonly language: Language | 'pipeline'
  /** Everything reached from it; `via` is the way there inside the code. */
  readonly activities: readonly Activity[]
  /** Files of which it enters a function, where it is a program that was followed. */
  readonly enters?: readonly string[] | undefined
}

/** What code or an orchestrator's file of the repository puts on a schedule by itself. */
export interface ScheduledWork {
  /** Where the schedule is set. */
  readonly at: Location
  /** Everything that runs on it. */
  readonly activities: readonly Activity[]
}

/** A tracker call of training code and whether what it logs ends where others can see it. */
export interface TrackerUse {
  readonly activity: Activity
  readonly shared: 'yes' | 'no' | 'unknown'
  readonly because: string
  readonly at?: Location | undefined
}

/** How exactly the environment is declared in which the repository trains. */
export interface TrainingEnvironment {
  readonly exact: 'yes' | 'no' | 'unknown'
  /** In a sentence: the lock file, or the first line that leaves a version open. */
  readonly because: string
  readonly at?: Location | undefined
}

/** Something a consumer of the model can read without asking its authors: a card, a schema of the scoring API, a signature kept with the model. */
export interface ModelDocument {
  readonly kind: 'card' | 'schema' | 'signature'
  readonly note: string
  readonly at: Location
}

/** A function that a web application calls for a route. */
export interface Handler {
  /** `predict`, `Service.predict`. */
  readonly name: string
  readonly at: Location
  /** Its name or route speaks of predictions. */
  readonly scores: boolean
  /** How it says by types what it takes or answers, in words; absent where it takes anything. */
  readonly says?: string | undefined
  /** Everything it leads to. */
  readonly activities: readonly Activity[]
}

/** Tests in one file. */
export interface TestFile {
  readonly path: string
  readonly framework: string
  /** Test functions that assert something. */
  readonly cases: number
  /** Test functions that assert nothing or a constant. */
  readonly stubs: number
  /** Marks of each test function that asserts something, as a runner selects by them; absent where none bears one. */
  readonly marks?: readonly (readonly string[])[] | undefined
  /** Repository files (not tests) it imports, directly or through other files. */
  readonly touches: readonly string[]
  /** What the tests themselves reach: `train`, `predict`, `load-model`, `serve` ... */
  readonly exercises: readonly Activity[]
  /** Assertions whose operand flows from a prediction or a fitted model. */
  readonly assertsOnModel: boolean
  /** The line of the first assertion that weighs a measure of a model; absent where none does, or where the tests fit what they weigh. */
  readonly weighsAt?: number | undefined
  /** Names of the doubles it uses where a model should be: `MagicMock`, `monkeypatch` of a loader. */
  readonly mocks: boolean
}

/** One dependency as one line declares it. */
export interface Requirement {
  /** Normalised (PEP 503) name. */
  readonly name: string
  /** The constraint as written, e.g. `>=1.2,<2`; empty for none. */
  readonly spec: string
  /** Exactly one version: `==1.2.3`, a conda `=1.2.3=build`, a URL with a commit. */
  readonly pinned: boolean
  readonly group: 'main' | 'dev' | 'optional'
  readonly at: Location
}

/** A file that declares dependencies. */
export interface Manifest {
  readonly path: string
  readonly ecosystem: 'pypi' | 'conda' | 'npm' | 'cran'
  /** `requirements`, `pyproject`, `setup`, `pipfile`, `environment`, `uv-lock`, `poetry-lock`, `conda-lock`, `renv-lock`, `package-lock` ... */
  readonly format: string
  /** A lock file: every direct and transitive version is exact. */
  readonly lock: boolean
  /** Folders of the workspace members a lock file resolves; absent where it covers its own folder alone. */
  readonly members?: readonly string[] | undefined
  readonly requirements: readonly Requirement[]
}

/** Which files play which part, for tests, ownership and release questions. Paths of code units. */
export interface Roles {
  /** Files that fit a model, outside tests. */
  readonly training: readonly string[]
  /** Files that obtain or prepare training data. */
  readonly data: readonly string[]
  /** Files that load a model and answer predictions, and deployment specs that serve a registered model. */
  readonly scoring: readonly Location[]
  /** The application around the model: servers, UIs, batch jobs. */
  readonly application: readonly string[]
  /** Infrastructure and deployment definitions. */
  readonly deployment: readonly string[]
}

export const kinds = ['product', 'library', 'template', 'genai', 'none'] as const
export type Kind = (typeof kinds)[number]

/** Whether the maturity model applies to the repository at all, and why. */
export interface Applicability {
  readonly kind: Kind
  readonly applicable: boolean
  readonly because: string
  readonly evidence: readonly Evidence[]
}

/** One CODEOWNERS rule: a pattern and how many owners it names. */
export interface OwnerRule {
  readonly pattern: string
  readonly owners: readonly { readonly name: string; readonly team: boolean }[]
  readonly at: Location
}

/** Everything the probes may know: the snapshot and what was derived from it. */
export interface Facts {
  readonly snapshot: Snapshot
  readonly files: Files
  readonly automations: readonly Automation[]
  readonly code: readonly CodeUnit[]
  readonly entryPoints: readonly EntryPoint[]
  readonly schedules: readonly ScheduledWork[]
  /** What images and compose files do when they are started, wherever that is. */
  readonly started: readonly Activity[]
  readonly trackers: readonly TrackerUse[]
  readonly documents: readonly ModelDocument[]
  readonly handlers: readonly Handler[]
  readonly trainingEnvironment: TrainingEnvironment
  readonly tests: readonly TestFile[]
  readonly manifests: readonly Manifest[]
  readonly roles: Roles
  /** What files declare by being there: pipelines, infrastructure, deployments, tracked data. */
  readonly declarations: readonly Activity[]
  readonly owners: readonly OwnerRule[]
  /** The CODEOWNERS rule that holds for a path: the last that matches, as on GitHub. */
  ownerRule(path: string): OwnerRule | undefined
  readonly applicability: Applicability
  readonly notes: readonly Note[]
}
