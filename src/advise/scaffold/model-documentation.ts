import { markdownCode } from '../../report/markdown-escape.ts'
import type { Facts } from '../../model/facts.ts'
import { placeOf } from '../../model/location.ts'
import type { Location } from '../../model/location.ts'
import type { Scaffolding } from './parts/scaffold.ts'

const sections: readonly (readonly [string, string])[] = [
  ['Intended use', 'Who uses the answers for what, and what they must not be used for.'],
  ['Inputs and outputs', 'Each field with its type, unit and range, and what the answer means.'],
  ['Training data and evaluation', 'Where the data come from, which period they cover, and the metrics on which data.'],
  ['Limitations', 'For whom or when the answers are unreliable, and what was done about it.'],
]

/** A model card with what the repository tells of the model, and comments where only its authors know. */
export function modelDocumentation(facts: Facts): Scaffolding {
  const told = toldBy(facts)
  const parts = sections.map(([title, ask]) => {
    const own = told[title] ?? []
    return [`## ${title}`, '', ...own, ...(own.length === 0 ? [] : ['']), `<!-- Fill in: ${ask} -->`].join('\n')
  })
  const text = `# Model card

${(told['Model'] ?? []).join('\n')}

${parts.join('\n\n')}
`
  return {
    documents: [{ path: 'MODEL_CARD.md', text }],
    fillIn: [
      `Say in MODEL_CARD.md what only its authors know: ${sections.map(([title]) => title.toLowerCase()).join(', ')}.`,
    ],
  }
}

function toldBy({ code, roles, manifests, handlers }: Facts): Readonly<Record<string, readonly string[]>> {
  const training = new Set(roles.training)
  const fits = code.filter(({ path }) => training.has(path)).flatMap(({ activities }) => activities)
  const trains = fits.filter(({ kind }) => kind === 'train').slice(0, 5)
  const reads = fits.filter(({ kind }) => kind === 'data').slice(0, 5)
  const measures = fits.filter(({ kind }) => kind === 'evaluate').slice(0, 5)
  const declared = manifests.filter(({ ecosystem }) => ecosystem !== 'npm').slice(0, 3)
  return {
    Model: [
      'This page is for those who use the model without having made it.',
      ...trains.map(({ note, at }) => `The model is fitted in ${place(at)}, which ${markdownCode(note).markdown}.`),
      ...(declared.length === 0
        ? []
        : [
            `The packages that it was made with are declared in ${declared.map(({ path }) => markdownCode(path).markdown).join(', ')}.`,
          ]),
    ],
    'Inputs and outputs': [
      ...roles.scoring
        .slice(0, 5)
        .map((at) => `Its answers are computed in ${place(at)}; that code is the contract until this page says more.`),
      ...handlers
        .filter(({ scores }) => scores)
        .slice(0, 5)
        .map(
          ({ name, at, says }) =>
            `${markdownCode(name).markdown} in ${place(at)} answers requests${says === undefined ? ' without declaring types' : ` and ${markdownCode(says).markdown}`}.`,
        ),
    ],
    'Training data and evaluation': [
      ...reads.map(({ note, at }) => `Training ${markdownCode(note).markdown} in ${place(at)}.`),
      ...measures.map(({ note, at }) => `It is measured in ${place(at)}, which ${markdownCode(note).markdown}.`),
    ],
  }
}

function place(at: Location): string {
  return markdownCode(placeOf(at)).markdown
}
