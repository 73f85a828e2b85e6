import type { Facts } from '../model/facts.ts'
import type { CustomTool } from '../model/policy.ts'
import type { Snapshot } from '../model/snapshot.ts'
import type { Tool } from '../model/tool.ts'
import { applicabilityOf } from './applicability/applicability-of.ts'
import { automationsOf } from './automation/automations.ts'
import { withoutExamples } from './automation/without-examples.ts'
import { terrainOf } from './automation/terrain-of.ts'
import { declarationsOf } from './declarations.ts'
import { manifestsOf } from './dependencies/manifests-of.ts'
import { documentsOf } from './documentation/documents-of.ts'
import { entryPointsOf } from './entry-points.ts'
import { filesOf } from './files.ts'
import { imageStarts } from './image-starts.ts'
import { toolsFromConfig } from './meaning/custom-tools.ts'
import { meaningsOf } from './meaning/meanings-of.ts'
import { scriptRecords } from './monitoring/script-records.ts'
import { ownerNotes, ownersOf, ruleFor } from './ownership/owners.ts'
import { pythonProgram } from './python/python-program.ts'
import { rTestsOf } from './r/r-tests-of.ts'
import { rUnitsOf } from './r/r-units-of.ts'
import { rolesOf } from './roles/roles-of.ts'
import { ownSchedules } from './schedules/own-schedules.ts'
import { trackersOf } from './tracking/trackers-of.ts'
import { trainingEnvironmentOf } from './training-environment.ts'

/** What the derivation knows of products, and what the policy says of the repository. */
export interface DeriveOptions {
  readonly tools: readonly Tool[]
  readonly policy: { readonly tools: readonly CustomTool[]; readonly exclude: readonly string[] }
}

/** From what was seen to what it means: the snapshot's texts become automations, code, tests, dependencies and parts. Pure. */
export function derive(snapshot: Snapshot, { tools, policy }: DeriveOptions): Facts {
  const files = filesOf(snapshot, policy.exclude)
  const meanings = meaningsOf([...tools, ...toolsFromConfig(policy.tools)])
  const python = pythonProgram(files, meanings)
  const rUnits = rUnitsOf(files, meanings)
  const terrain = terrainOf({ files, meanings, python })
  const code = [...python.units, ...rUnits]
  const automations = withoutExamples(automationsOf(snapshot, files, terrain), code)
  const { manifests, notes, unseen } = manifestsOf(files)
  const tests = [...python.tests, ...rTestsOf(files, rUnits)]
  const entryPoints = entryPointsOf(code, python, files, terrain)
  const started = imageStarts(files, meanings, python)
  // A server that takes a stored model needs no handler of the repository's own.
  const servers = started.filter(({ kind, subject }) => kind === 'serve' && subject === 'model')
  const roles = rolesOf(
    code,
    entryPoints,
    files,
    servers.map(({ at }) => at),
  )
  const told = snapshot.facts.ownerErrors
  const ownerErrors = told.state === 'seen' ? told.value : []
  const owners = ownersOf(files, ownerErrors)
  return {
    snapshot,
    files,
    automations,
    code,
    entryPoints,
    schedules: ownSchedules(files, code, meanings, python),
    started,
    trackers: trackersOf({ files, units: code, automations, entryPoints, roles, meanings }),
    documents: documentsOf(files, code, python.handlers, roles),
    handlers: python.handlers,
    trainingEnvironment: trainingEnvironmentOf({ files, manifests, roles, automations, unseen }),
    tests,
    manifests,
    roles,
    declarations: [...declarationsOf(files, meanings), ...scriptRecords(files)],
    owners,
    ownerRule: (path) => ruleFor(owners, path),
    applicability: applicabilityOf({ files, units: code, manifests, automations, meanings }),
    notes: [...snapshot.notes, ...ownerNotes(ownerErrors), ...notes, ...python.notes, ...terrain.notes],
  }
}
