import { scaffolds } from '../advise/scaffolds.ts'
import type { Document } from '../advise/scaffold/parts/scaffold.ts'
import type { CommandLine } from '../config/command-line.ts'
import { didYouMean } from '../config/nearest.ts'
import { derive } from '../derive/derive.ts'
import type { Verdict } from '../model/assessment.ts'
import { UsageFault } from '../model/fault.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { assess } from '../pipeline.ts'
import { visibleText } from '../report/visible-text.ts'
import type { CliKnowledge } from './cli-knowledge.ts'
import { exitCodes } from './exit-codes.ts'
import type { ExitCode } from './exit-codes.ts'
import { placeOf, refuseLinks } from './place.ts'
import type { Place } from './place.ts'
import { policyFor } from './policy-for.ts'
import { say } from './say.ts'
import { withDocuments } from './with-documents.ts'
import type { World } from './world.ts'

/** `scaffold`: writes what a criterion lacks, says what to fill in, and what an assessment makes of it. Overwrites nothing. */
export async function scaffold(line: CommandLine, world: World, knowledge: CliKnowledge): Promise<ExitCode> {
  const [id, target = '.'] = line.operands
  const write = scaffoldFor(id)
  const place = line.dryRun ? undefined : await placeOf(target, world)
  const snapshot = await world.look(target, line.ref)
  const { policy, model, criteria } = await policyFor(line, snapshot, world, knowledge)
  const known = { ...knowledge, criteria }
  const verdictOn = (seen: Snapshot): Verdict | undefined =>
    assess(seen, { model, policy, tool: knowledge.tool, now: world.now() }, known).worst.criteria.find(
      (one) => one.id === id,
    )
  const met = verdictOn(snapshot)?.status === 'met'
  if (met) world.say(`${id} is met already; \`assess\` shows by what.`)
  const scaffolding = write(derive(snapshot, { tools: knowledge.tools, policy }), knowledge.tools)
  if ('cannot' in scaffolding) {
    if (met) return exitCodes.passed
    throw new UsageFault(visibleText(scaffolding.cannot, 1000))
  }
  const { documents, fillIn } = scaffolding
  if (place === undefined) await say(documents.map(shown).join('\n'), line, world)
  else {
    await refuseExisting(documents, place, snapshot, world)
    // A second automation for what one does already would only be in the way.
    if (met) return exitCodes.passed
    for (const { path, text } of documents) {
      await world.writeText(place.at(path), text)
      world.say(`Wrote ${path}`)
    }
  }
  if (line.quiet) return exitCodes.passed
  for (const sentence of fillIn) world.say(visibleText(sentence, 1000))
  const after = verdictOn(withDocuments(snapshot, documents))
  if (after !== undefined) world.say(visibleText(outcomeOf(after), 1000))
  return exitCodes.passed
}

async function refuseExisting(
  documents: readonly Document[],
  place: Place,
  snapshot: Snapshot,
  world: World,
): Promise<void> {
  const paths = documents.map(({ path }) => path)
  refuseLinks(paths, snapshot)
  for (const path of paths) {
    if (await world.exists(place.at(path))) throw new UsageFault(`${path} exists; nothing was written.`)
  }
}

function scaffoldFor(id: string | undefined) {
  const known = [...scaffolds.keys()]
  if (id === undefined) throw new UsageFault(`scaffold needs a criterion: ${known.join(', ')}.`)
  const write = scaffolds.get(id)
  if (write === undefined) {
    throw new UsageFault(
      `There is no scaffold for ${JSON.stringify(id)}${didYouMean(id, known) || `; there is one for ${known.join(', ')}.`}`,
    )
  }
  return write
}

function shown({ path, text }: Document): string {
  return `==> ${path} <==\n${text}`
}

function outcomeOf({ id, status, partial, gap }: Verdict): string {
  if (status === 'met') return `With this an assessment finds ${id} met.`
  return `With this an assessment finds ${id} ${status} still: ${partial ?? gap}`
}
