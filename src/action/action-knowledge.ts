import type { MaturityModel } from '../model/criterion.ts'
import type { Reporter } from '../model/report.ts'
import type { Knowledge } from '../pipeline.ts'

/** What the action knows before looking: the registries, the models, and who it is. */
export interface ActionKnowledge extends Knowledge {
  readonly models: readonly MaturityModel[]
  readonly reporters: readonly Reporter[]
  readonly tool: { readonly name: string; readonly version: string }
}
