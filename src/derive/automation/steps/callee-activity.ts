import { uncalled } from '../../../model/activity.ts'
import type { Activity } from '../../../model/activity.ts'
import type { Location } from '../../../model/location.ts'
import type { Claim } from '../../meaning/meanings.ts'
import { hintsOf } from './hints-of.ts'

/** The activity that a tool's claim on an action or a reusable workflow is, before its scope is known. */
export function calleeActivity(
  claim: Claim,
  uses: string,
  inputs: Readonly<Record<string, string>>,
  at: Location,
): Activity {
  const { tool, meaning, location } = claim
  return {
    kind: meaning.does,
    tool,
    subject: meaning.subject,
    note: noteOf(uses, inputs),
    at,
    ...uncalled,
    detail: {
      ...versionOf(inputs),
      ...(meaning.does === 'dispatch' && { command: `${uses} ${hintsOf(inputs).join(' ')}` }),
      ...(location !== undefined && { location }),
      ...(meaning.store !== undefined && { store: meaning.store }),
      ...(meaning.ephemeral === true && { ephemeral: 'yes' }),
    },
  }
}

const telling = [
  'push',
  'tags',
  'context',
  'file',
  'environment',
  'image',
  'name',
  'path',
  'command',
  'args',
  'target',
  'repository',
]

function noteOf(uses: string, inputs: Readonly<Record<string, string>>): string {
  const known = telling.flatMap((name) => (Object.hasOwn(inputs, name) ? [[name, inputs[name] ?? ''] as const] : []))
  const hints = hintsOf(Object.fromEntries(known)).join(', ')
  return hints === '' ? uses : `${uses} (${hints.slice(0, 200)})`
}

function versionOf(inputs: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const name = ['tags', 'tag', 'image-tag', 'image', 'images', 'version'].find(
    (one) => Object.hasOwn(inputs, one) && inputs[one] !== '',
  )
  return name === undefined ? {} : { version: (inputs[name] ?? '').split('\n').join(' ').slice(0, 300) }
}
