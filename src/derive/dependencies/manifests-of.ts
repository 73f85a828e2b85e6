import type { Files, Manifest, Requirement } from '../../model/facts.ts'
import type { Unseen } from '../../model/facet.ts'
import type { Note } from '../../model/snapshot.ts'
import { isForeign } from './is-foreign.ts'
import { condaEnvironment } from './read-conda-environment.ts'
import { condaLock } from './read-conda-lock.ts'
import { dockerfile } from './read-dockerfile.ts'
import { npmLock, packageJson } from './read-npm.ts'
import { pipfile, pipfileLock } from './read-pipfile.ts'
import { pixiFile } from './read-pixi.ts'
import { pyprojectFile } from './read-pyproject.ts'
import { descriptionFile, positManifest, renvLock } from './read-r-manifests.ts'
import { requirementsFile } from './read-requirements.ts'
import { setupCfg } from './read-setup-cfg.ts'
import { setupPy } from './read-setup-py.ts'
import { tomlLock } from './read-toml-lock.ts'
import type { Format, Reading } from './reading.ts'

/** The formats in the order they may claim a path; the first that does reads it. */
export const formats: readonly Format[] = [
  condaLock,
  requirementsFile,
  pyprojectFile,
  setupPy,
  setupCfg,
  pipfile,
  pipfileLock,
  tomlLock,
  pixiFile,
  condaEnvironment,
  packageJson,
  npmLock,
  renvLock,
  positManifest,
  descriptionFile,
  dockerfile,
]

export interface Manifests {
  readonly manifests: readonly Manifest[]
  readonly notes: readonly Note[]
  /** Dependency files that exist and could not be read. */
  readonly unseen: readonly Unseen[]
}

/** Every file of the repository that declares dependencies; vendored code, run logs and templates are not the repository's own. */
export function manifestsOf(files: Files): Manifests {
  const notes: Note[] = []
  const unseen: Unseen[] = []
  const readings = new Map<string, Reading>()
  for (const { path, kind } of files.entries) {
    if (kind !== 'file' || isForeign(path)) continue
    const format = formats.find((candidate) => candidate.claims(path))
    const text = format === undefined ? undefined : files.text(path)
    if (format === undefined || text === undefined) continue
    if (text.state === 'unseen') {
      unseen.push(text.why)
      continue
    }
    const reading = format.read(path, text.value)
    notes.push(...reading.notes)
    readings.set(path, reading)
  }
  const manifests = [...readings.values()].flatMap((reading) => linked(reading, readings) ?? [])
  return { manifests, notes, unseen }
}

/** A manifest with what it includes taken in, and with what its constraints pin counted as pinned. */
function linked(reading: Reading, readings: ReadonlyMap<string, Reading>): Manifest | undefined {
  const { manifest } = reading
  if (manifest === undefined) return undefined
  const included = includedIn(reading, readings)
  const pins = new Map(
    (reading.constraints ?? [])
      .flatMap((path) => readings.get(path)?.manifest?.requirements ?? [])
      .filter(({ pinned }) => pinned)
      .map((pin) => [pin.name, pin.spec]),
  )
  if (included.length === 0 && pins.size === 0) return manifest
  const requirements = [...manifest.requirements, ...included].map((requirement): Requirement => {
    const spec = requirement.pinned ? undefined : pins.get(requirement.name)
    return spec === undefined ? requirement : { ...requirement, spec, pinned: true }
  })
  return { ...manifest, requirements }
}

function includedIn(reading: Reading, readings: ReadonlyMap<string, Reading>): readonly Requirement[] {
  const entered = new Set([reading.manifest?.path])
  const found: Requirement[] = []
  const waiting = [...(reading.includes ?? [])]
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (entered.has(path)) continue
    entered.add(path)
    const other = readings.get(path)
    found.push(...(other?.manifest?.requirements ?? []))
    waiting.push(...(other?.includes ?? []))
  }
  return found
}
