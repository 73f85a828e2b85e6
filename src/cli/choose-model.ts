import { didYouMean } from '../config/nearest.ts'
import { readStrictYaml } from '../config/read-config.ts'
import { maturityModelSchema } from '../model/criterion.ts'
import type { MaturityModel } from '../model/criterion.ts'
import { UsageFault } from '../model/fault.ts'
import type { ModelChoice } from '../model/policy.ts'

/** Where a team's own model is read from. */
export type ReadModel = (path: string) => Promise<string>

/**
 * The model a policy or `--model` chose. Sentences about the choice begin with the place it was made at (`file:line: `).
 * @throws UsageFault for an unknown id, a pin to a date that is not built in, or a file that is no model.
 */
export async function chooseModel(
  choice: ModelChoice,
  builtIn: readonly MaturityModel[],
  criteria: readonly string[],
  read: ReadModel,
  place = '',
): Promise<MaturityModel> {
  switch (choice.from) {
    case 'built-in': {
      const ids = builtIn.map((model) => model.id)
      const model = builtIn.find((one) => one.id === choice.id)
      if (model === undefined) {
        throw new UsageFault(
          `${place}There is no model ${JSON.stringify(choice.id)}${didYouMean(choice.id, ids) || `; built in are ${ids.join(', ')}.`}`,
        )
      }
      if (choice.pin !== undefined && choice.pin !== model.version) {
        throw new UsageFault(
          `${place}The model ${model.id} is built in as of ${model.version}, not ${choice.pin || 'nothing'}.`,
        )
      }
      return model
    }
    case 'file':
      return checked(readStrictYaml(await read(choice.path), choice.path, maturityModelSchema), criteria, choice.path)
    case 'repository':
      throw new UsageFault(
        `${place}The model ${choice.repository}:${choice.path} lies in another repository, which a clone does not show; give the file with --model.`,
      )
  }
}

function checked(model: MaturityModel, criteria: readonly string[], path: string): MaturityModel {
  for (const level of model.levels) {
    const stranger = [...level.required, ...level.expected].find((id) => !criteria.includes(id))
    if (stranger !== undefined) {
      throw new UsageFault(
        `${path}: level ${level.level} asks for the unknown criterion ${JSON.stringify(stranger)}${didYouMean(stranger, criteria)}`,
      )
    }
  }
  return model
}
