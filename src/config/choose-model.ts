import { maturityModelSchema } from '../model/criterion.ts'
import type { MaturityModel } from '../model/criterion.ts'
import { UsageFault } from '../model/fault.ts'
import type { ModelChoice } from '../model/policy.ts'
import { didYouMean } from './nearest.ts'
import { pinned } from './pinned.ts'
import { readStrictYaml } from './read-config.ts'

/** Reads a file of another repository at a commit. */
export type ReadElsewhere = (at: {
  readonly repository: string
  readonly sha: string
  readonly path: string
}) => Promise<string>

/**
 * The model a policy or an option chose. Sentences about the choice begin with the place it was made at (`file:line: `).
 * @throws UsageFault for an unknown id, a pin to a date there is no model of, or a file that is no model.
 */
export async function chooseModel(
  choice: ModelChoice,
  builtIn: readonly MaturityModel[],
  read: { readonly model: (path: string) => Promise<string>; readonly elsewhere: ReadElsewhere },
  place = '',
): Promise<MaturityModel> {
  switch (choice.from) {
    case 'built-in': {
      const ids = builtIn.map((model) => model.id)
      const model = builtIn.find((one) => one.id === choice.id)
      if (model !== undefined) return choice.pin === undefined ? model : pinned(model, choice.pin, place)
      throw new UsageFault(
        `${place}There is no model ${JSON.stringify(choice.id)}${didYouMean(choice.id, ids) || `; built in are ${ids.join(', ')}.`}`,
      )
    }
    case 'file':
      return readStrictYaml(await read.model(choice.path), choice.path, maturityModelSchema)
    case 'repository':
      return readStrictYaml(await read.elsewhere(choice), `${choice.repository}/${choice.path}`, maturityModelSchema)
  }
}
