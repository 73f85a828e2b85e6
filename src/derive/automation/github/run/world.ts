import type { Trigger } from '../../../../model/automation.ts'
import type { FedText, Terrain } from '../../scope.ts'
import type { ShellReader } from '../../shell-reader.ts'
import type { Outcome } from '../../expression/condition.ts'
import type { Value } from '../../expression/expression-value.ts'
import type { Occasion } from '../triggers/occasion.ts'
import type { WorkflowReading } from '../workflow/read-workflow.ts'
import type { RepositoryFacts, View } from './github-context.ts'
import type { Inputs } from './inputs.ts'
import type { Combination } from './matrix.ts'

/** What all workflows of one repository share. */
export interface World {
  readonly terrain: Terrain
  readonly shell: ShellReader
  readonly facts: RepositoryFacts
  /** Every workflow file of the repository by its path. */
  readonly workflows: ReadonlyMap<string, WorkflowReading>
  /** Under which triggers a reusable workflow is called; filled while callers are read. */
  readonly calls: Map<string, readonly Trigger[]>
}

/** One start of a workflow that is followed through its jobs. */
export interface Run {
  readonly occasion: Occasion
  readonly inputs: Inputs
  /** `maybe` where the call that leads here is itself conditional. */
  readonly before: Exclude<Outcome, 'skipped'>
  readonly tolerant: boolean
}

/** A value in both views. */
export type Viewed = Readonly<Record<View, Value>>

/** One run of one job (one combination of its matrix): what its steps are followed through. */
export interface Case {
  readonly run: Run
  readonly inputs: Inputs
  readonly matrix: Combination | undefined
  readonly needs: Viewed
  readonly os: string | undefined
  readonly conditional: boolean
  readonly tolerant: boolean
  /** Variables by name, unknown parts as `${{ … }}`; steps add to it. */
  readonly env: Map<string, string>
  /** What earlier steps left, by their ids. */
  readonly steps: Map<string, Viewed>
  /** Scripts that earlier steps wrote from literal text, by path. */
  readonly left: Map<string, FedText>
}

/** Where steps stand: in a job, or in a composite action somewhere below one. */
export interface Frame {
  readonly world: World
  readonly path: string
  readonly workflow: string
  /** The folder of the action the steps belong to. */
  readonly actionPath?: string | undefined
  readonly via: readonly string[]
  readonly depth: number
  readonly entered: ReadonlySet<string>
  readonly defaults: { readonly shell: string | undefined; readonly folder: string | undefined }
}
