import type { Kind } from './facts.ts'
import type { ActivityKind } from './activity.ts'
import type { Role } from './tool.ts'

export const failOns = ['below-minimum', 'below-target', 'regression', 'never'] as const
export type FailOn = (typeof failOns)[number]

export interface Waiver {
  readonly criterion: string
  readonly reason: string
  readonly owner: string
  /** `YYYY-MM-DD`, the last day it counts. */
  readonly until: string
}

export interface Attestation {
  readonly criterion: string
  readonly statement: string
  readonly owner: string
  readonly evidence: string
  /** `YYYY-MM-DD`, the last day it counts. */
  readonly until: string
}

export interface ProjectPolicy {
  readonly name: string
  readonly path: string
  readonly target?: number | undefined
  readonly minimum?: number | undefined
}

/** An in-house tool, taught in the words of the activity model. */
export interface CustomTool {
  readonly name: string
  readonly commands: Readonly<Record<string, ActivityKind>>
  readonly actions: Readonly<Record<string, ActivityKind>>
  readonly imports: Readonly<Record<string, Role>>
  readonly workflows: Readonly<Record<string, ActivityKind>>
}

/** A built-in model, pinned to its date where the config says so, or a file of the team's own. */
export type ModelChoice =
  | { readonly from: 'built-in'; readonly id: string; readonly pin?: string | undefined }
  | { readonly from: 'file'; readonly path: string }
  | { readonly from: 'repository'; readonly repository: string; readonly sha: string; readonly path: string }

/** How a config changes what is asked of one criterion; with a path it brings along one of the team's own. */
export interface CriterionPolicy {
  readonly required?: boolean | undefined
  readonly path?: string | undefined
  readonly level?: number | undefined
}

/** What the team declared: the config file with every default filled in. */
export interface Policy {
  readonly model: ModelChoice
  readonly target?: number | undefined
  readonly minimum?: number | undefined
  readonly failOn: readonly FailOn[]
  readonly onIncomplete: 'fail' | 'pass'
  readonly gateOn: 'effective' | 'verified'
  readonly exercisedWithinDays: number
  readonly strict: boolean
  readonly kind?: Kind | undefined
  readonly projects: readonly ProjectPolicy[]
  readonly criteria: Readonly<Record<string, CriterionPolicy>>
  readonly waivers: readonly Waiver[]
  readonly attestations: readonly Attestation[]
  readonly tools: readonly CustomTool[]
  readonly exclude: readonly string[]
}

/** What an organisation asks of every repository: each may ask for more, and none for less. */
export interface Floor extends Policy {
  readonly nonWaivable: readonly string[]
}
