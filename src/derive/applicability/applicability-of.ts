import type { Evidence } from '../../model/answer.ts'
import type { Automation } from '../../model/automation.ts'
import type { Applicability, CodeUnit, Files, Kind, Manifest } from '../../model/facts.ts'
import type { Location } from '../../model/location.ts'
import { normalisedName } from '../dependencies/requirement.ts'
import type { Meanings } from '../meaning/meanings.ts'
import { hostedModelSignals } from './hosted-model-signals.ts'
import { importedRoots } from './imported-roots.ts'
import { learningEvidence, type LearningEvidence } from './learning-evidence.ts'
import { librarySignals } from './library-signals.ts'
import { operatorSignals } from './operator-signals.ts'
import { productSignals } from './product-signals.ts'
import { evidenceOf, weightOf } from './signal.ts'
import { templateSignals } from './template-signals.ts'

/** What the kind of a repository is decided from. */
export interface ApplicabilityInput {
  readonly files: Files
  readonly units: readonly CodeUnit[]
  readonly manifests: readonly Manifest[]
  readonly automations: readonly Automation[]
  readonly meanings: Pick<Meanings, 'importRoot' | 'distribution' | 'hasRole'>
}

/** A library shows at least this much, and among it an invitation to install or import it. */
const libraryThreshold = 5

/** What the repository is: only a product that makes, runs or ships a model of its own is assessed. */
export function applicabilityOf(input: ApplicabilityInput): Applicability {
  const { files, units, automations, meanings } = input
  const template = templateSignals(files, units)
  if (template.length > 0) {
    return verdict(
      'template',
      'it is a generator: its files are placeholders to be filled in',
      evidenceOf(template, 'declared'),
    )
  }
  const learning = learningEvidence(units, automations)
  const imports = importedRoots(files)
  const hosted = hostedModelSignals(imports, learning, meanings)
  const framework = usedFramework(imports, input)
  const any = learning.fits.length + learning.asks.length + learning.shown.length > 0
  if (hosted.length > 0) {
    return verdict('genai', 'it asks a language model of somebody else and fits none', evidenceOf(hosted, 'used'))
  }
  if (!any && framework === undefined) {
    return verdict('none', 'nothing in it fits a model, loads one or asks one for predictions', [])
  }
  const operator = learning.fits.length === 0 ? operatorSignals(files) : []
  if (operator.length > 0) {
    return verdict('library', 'it is what others run their models on', evidenceOf(operator, 'declared'))
  }
  const library = librarySignals(files, units, automations)
  const product = productSignals(files, units, automations)
  const invites = library.some(({ decisive }) => decisive === true)
  if (invites && weightOf(library) >= libraryThreshold && weightOf(library) > weightOf(product)) {
    return verdict('library', 'it is made to be installed and used by others', evidenceOf(library, 'declared'))
  }
  return verdict('product', becauseOf(learning), [
    ...learningPlaces(learning, framework),
    ...evidenceOf(product, 'used'),
  ])
}

function verdict(kind: Kind, because: string, evidence: readonly Evidence[]): Applicability {
  return { kind, applicable: kind === 'product', because, evidence: evidence.slice(0, 8) }
}

function becauseOf({ fits, asks }: LearningEvidence): string {
  if (fits.length > 0) return 'it fits a model'
  return asks.length > 0 ? 'it runs a fitted model' : 'it works with models'
}

function learningPlaces(
  { fits, asks, shown }: LearningEvidence,
  framework: Framework | undefined,
): readonly Evidence[] {
  const first = [fits[0], asks[0], fits[0] ?? asks[0] ?? shown[0]].flatMap((activity) => activity ?? [])
  const places = [...new Set(first)].map(({ note, at }): Evidence => ({ note, at, strength: 'used' }))
  if (places.length > 0 || framework === undefined) return places
  return [{ note: `imports ${framework.root}`, at: framework.at, strength: 'used' }]
}

interface Framework {
  readonly root: string
  readonly at: Location
}

/** A machine-learning framework that is declared and imported, where no call of it could be understood. */
function usedFramework(imports: ReadonlyMap<string, Location>, input: ApplicabilityInput): Framework | undefined {
  const { manifests, meanings } = input
  const declared = new Set(
    manifests.flatMap(({ requirements }) =>
      requirements.flatMap(({ name }) => meanings.distribution(normalisedName(name)) ?? []),
    ),
  )
  for (const [root, at] of imports) {
    const tool = meanings.importRoot(root)
    if (tool === undefined || !declared.has(tool)) continue
    if (meanings.hasRole(tool, 'ml-framework') || meanings.hasRole(tool, 'serving')) return { root, at }
  }
  return undefined
}
