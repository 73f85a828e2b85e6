import { rTextActivities } from '../../r/r-units-of.ts'
import { uncalled } from '../../../model/activity.ts'
import type { Activity, ActivityKind } from '../../../model/activity.ts'
import { inScope } from '../command/activity-of.ts'
import { foreignTests } from '../command/foreign-tests.ts'
import { missing } from '../command/missing.ts'
import { unitWork } from '../command/unit-work.ts'
import type { Command, Follower, Scope, Terrain, Work } from '../scope.ts'
import { resolvePath } from '../shell/resolve-path.ts'

/** R: scripts, and in text the documents it renders, the scripts it sources, the tests and installations it starts, and what it calls itself. */
export const rScript: Follower = {
  id: 'r-script',
  follows:
    'Rscript and R: scripts, rendered documents, testthat runs, renv::restore and calls of packages given by -e or as a step',
  follow(command, scope, terrain) {
    const [name = '', ...rest] = command.words
    if (name !== 'Rscript' && name !== 'R' && name !== 'littler') return undefined
    if (rest[0] === 'CMD') return byCommand(rest[1] ?? '', rest.slice(2), command, scope, terrain)
    const works: Work[] = []
    let known = false
    for (let at = 0; at < rest.length; at += 1) {
      const word = rest[at] ?? ''
      if (word === '-e') {
        works.push(...byText(rest[at + 1] ?? '', command, scope, terrain))
        known = true
        at += 1
      } else if (word === '-f') {
        works.push(...byFile(rest[at + 1] ?? '', command, scope, terrain))
        return works
      } else if (word.startsWith('--file=')) return byFile(word.slice('--file='.length), command, scope, terrain)
      else if (!word.startsWith('-') && name === 'Rscript' && !known) return byFile(word, command, scope, terrain)
    }
    if (command.stdin !== undefined) {
      const { text, at } = command.stdin
      return [...works, ...byText(text, { words: [name, '-e', text], at }, scope, terrain)]
    }
    return known ? works : undefined
  },
}

function byFile(word: string, { at }: Command, scope: Scope, terrain: Terrain): readonly Work[] {
  const path = resolvePath(word, scope)
  if (path.includes('$')) return []
  return (
    unitWork(path, `Rscript ${path}`, at, scope, terrain) ?? (terrain.files.has(path) ? [] : missing(path, at, terrain))
  )
}

function byCommand(
  name: string,
  rest: readonly string[],
  command: Command,
  scope: Scope,
  terrain: Terrain,
): readonly Work[] | undefined {
  const [file] = rest.filter((word) => !word.startsWith('-'))
  if (name === 'BATCH' && file !== undefined) return byFile(file, command, scope, terrain)
  if (name === 'check') return rest.includes('--no-tests') ? [] : tests(command, scope, terrain)
  if (name === 'INSTALL') return [activity('install', command, scope, terrain)]
  return name === 'build' ? [activity('build', command, scope, terrain)] : undefined
}

const renders =
  /\b(?:rmarkdown::render|quarto_render|knitr::knit|source|render)\(\s*(?:input\s*=\s*|file\s*=\s*)?["']([^"'\n]{1,300})["']/g

function byText(text: string, command: Command, scope: Scope, terrain: Terrain): readonly Work[] {
  const works = [...text.matchAll(renders)].flatMap((match) => byFile(match[1] ?? '', command, scope, terrain))
  if (/\btar_make\w*\(/.test(text)) works.push(...byFile('_targets.R', command, scope, terrain))
  if (
    /\b(?:devtools::(?:test|check)|rcmdcheck(?:::rcmdcheck)?|testthat::test_\w+|tinytest::\w+|test_(?:dir|local|package))\(/.test(
      text,
    )
  ) {
    works.push(...tests(command, scope, terrain))
  }
  if (/\b(?:renv::restore|install_deps|devtools::install|local_install(?:_deps)?|pak::pak)\(/.test(text)) {
    works.push(activity('install', command, scope, terrain))
  }
  return [...works, ...calls(text, command, scope, terrain)]
}

/** What packages do that the text calls itself; installations and tests are read above. */
function calls(text: string, { at }: Command, scope: Scope, terrain: Terrain): readonly Work[] {
  const place = { path: at.path, line: at.line ?? 1 }
  return rTextActivities(text, at.path, terrain.files, terrain.meanings)
    .filter(({ kind }) => kind !== 'install' && kind !== 'test')
    .map((one) => {
      const own = { ...one, at: { ...place, line: place.line + (one.at.line ?? 1) - 1 } }
      return { type: 'activity', activity: inScope(own, scope, terrain) }
    })
}

function tests(command: Command, scope: Scope, terrain: Terrain): readonly Work[] {
  const { cases, files } = foreignTests('R', scope, terrain)
  if (cases > 0) return [activity('test', command, scope, terrain, { tests: String(cases), files: files.join('\n') })]
  const { path, line } = command.at
  terrain.note({
    severity: 'info',
    message: 'R finds no tests to run here.',
    ...(line === undefined ? { path } : { path, line }),
  })
  return []
}

function activity(
  kind: ActivityKind,
  { words, at }: Command,
  scope: Scope,
  terrain: Terrain,
  detail: Readonly<Record<string, string>> = {},
): Work {
  const note = words.join(' ').replace(/\s+/g, ' ').slice(0, 200)
  const one: Activity = {
    kind,
    note,
    at,
    ...uncalled,
    detail: { command: note, ...detail },
  }
  return { type: 'activity', activity: inScope(one, scope, terrain) }
}
