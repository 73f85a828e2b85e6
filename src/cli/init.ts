import { actionWorkflow } from '../advise/init/action-workflow.ts'
import { configFile } from '../advise/init/config-file.ts'
import { proposalFor } from '../advise/init/proposal.ts'
import type { CommandLine } from '../config/command-line.ts'
import { configPaths } from '../model/config-paths.ts'
import { UsageFault } from '../model/fault.ts'
import { assess } from '../pipeline.ts'
import { visibleText } from '../report/visible-text.ts'
import { actionReference } from './action-reference.ts'
import type { CliKnowledge } from './cli-knowledge.ts'
import { exitCodes } from './exit-codes.ts'
import type { ExitCode } from './exit-codes.ts'
import { placeOf, refuseLinks } from './place.ts'
import type { Place } from './place.ts'
import { policyFor } from './policy-for.ts'
import type { World } from './world.ts'

const workflowPath = '.github/workflows/mlops-maturity.yml'

/** `init`: assesses, proposes target and minimum, and writes the config and the workflow. Overwrites only what a person agrees to. */
export async function init(line: CommandLine, world: World, knowledge: CliKnowledge): Promise<ExitCode> {
  const target = line.operands[0] ?? '.'
  const place = await placeOf(target, world)
  const snapshot = await world.look(target, line.ref)
  // What stands in a config that is there has no say in the one that is proposed.
  const { policy, model, criteria } = await policyFor({ ...line, noConfig: true }, snapshot, world, knowledge)
  const known = { ...knowledge, criteria }
  const { worst } = assess(snapshot, { model, policy, tool: knowledge.tool, now: world.now() }, known)
  if (!worst.applicable) {
    world.say(
      visibleText(
        `Nothing was written: the model does not apply (${worst.applicability.kind}). ${worst.applicability.because}`,
        1000,
      ),
    )
    return exitCodes.passed
  }
  const proposal = proposalFor(worst, line)
  const action = await actionReference(world, knowledge.tool.version)
  const configPath = (await firstExisting(configPaths, place, world)) ?? configPaths[0]
  const documents = [
    { path: configPath, text: configFile(worst, policy.model, proposal) },
    { path: workflowPath, text: actionWorkflow(snapshot.repository.defaultBranch, action.uses) },
  ]
  refuseLinks(
    documents.map(({ path }) => path),
    snapshot,
  )
  if (!line.quiet) for (const sentence of proposal.because) world.say(visibleText(sentence, 1000))
  const wanted = await agreed(documents, place, world)
  for (const { path, text } of wanted) {
    await world.writeText(place.at(path), text)
    world.say(`Wrote ${path}`)
  }
  if (!action.known && wanted.some(({ path }) => path === workflowPath)) {
    world.say(`Fill in after \`uses:\` in ${workflowPath} where your copy of the action lies, and the commit to run.`)
  }
  return exitCodes.passed
}

/** All questions come before the first file is written. @throws UsageFault where a file exists and nobody can be asked. */
async function agreed<T extends { readonly path: string }>(
  documents: readonly T[],
  place: Place,
  world: World,
): Promise<readonly T[]> {
  const wanted: T[] = []
  for (const document of documents) {
    const { path } = document
    if (!(await world.exists(place.at(path)))) wanted.push(document)
    else if (world.ask === undefined)
      throw new UsageFault(`${path} exists; run init on a terminal to be asked, or remove it first.`)
    else if (await world.ask(`${path} exists. Overwrite it?`)) wanted.push(document)
  }
  return wanted
}

async function firstExisting(paths: readonly string[], place: Place, world: World): Promise<string | undefined> {
  for (const path of paths) if (await world.exists(place.at(path))) return path
  return undefined
}
