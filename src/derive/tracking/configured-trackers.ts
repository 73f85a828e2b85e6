import type { Activity } from '../../model/activity.ts'
import type { CodeUnit, Files } from '../../model/facts.ts'
import { isShown, isTested } from '../applicability/path-purpose.ts'
import { isForeign } from '../dependencies/is-foreign.ts'
import type { Meanings } from '../meaning/meanings.ts'
import { isSelectedOption } from './selected-options.ts'

const target = /^\s{0,60}(?:-\s{1,8})?_target_\s*:\s*["']?([A-Za-z_][\w.]{2,200})["']?\s*$/
const instantiates = /\binstantiate\(/

/** Trackers that training builds from its configuration: `_target_` entries of the files that `hydra.utils.instantiate` is given. */
export function configuredTrackers(
  around: readonly CodeUnit[],
  files: Files,
  meanings: Pick<Meanings, 'call'>,
): readonly Activity[] {
  const builds = around.some(({ path, activities }) => {
    const text = activities.some(({ kind }) => kind === 'train') ? files.text(path) : undefined
    return text?.state === 'seen' && text.value.includes('hydra') && instantiates.test(text.value)
  })
  if (!builds) return []
  return files.glob('**/*.{yaml,yml}').flatMap((path) => {
    const text = isForeign(path) || isShown(path) || isTested(path) ? undefined : files.text(path)
    if (text?.state !== 'seen' || !text.value.includes('_target_')) return []
    const found = text.value.split('\n', 5000).flatMap((line, index) => {
      const name = target.exec(line.slice(0, 400))?.[1]
      return name === undefined ? [] : trackingBy(name, { path, line: index + 1 }, meanings)
    })
    return found.length > 0 && isSelectedOption(path, files) ? found : []
  })
}

function trackingBy(name: string, at: Activity['at'], meanings: Pick<Meanings, 'call'>): readonly Activity[] {
  const roots = new Set([name.split('.')[0] ?? name])
  const claims = meanings.call({ name, roots, arguments: 0, positional: [], keywords: {}, at })
  return claims.flatMap(({ tool, meaning }): readonly Activity[] => {
    if (meaning.does !== 'track' || meaning.locates === true) return []
    const detail: Activity['detail'] =
      meaning.store === undefined ? { call: name } : { call: name, store: meaning.store }
    const place = { at, via: [], tolerant: false, conditional: false, triggers: [], detail }
    return [{ kind: 'track', tool, note: `the configuration selects ${name}`, ...place }]
  })
}
