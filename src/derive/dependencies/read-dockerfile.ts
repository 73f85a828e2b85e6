import { nothing, type Format, type Reading } from './reading.ts'
import { pathFrom } from './path-from.ts'
import { pipInstalls } from './pip-installs.ts'

/** Dockerfiles as far as they install packages by name. */
export const dockerfile: Format = {
  id: 'dockerfile',
  claims: isDockerfile,
  read: readDockerfile,
}

/** `Dockerfile`, `Dockerfile.gpu`, `train.Dockerfile`, `Containerfile`; not `Dockerfile.md` or `.dockerignore`. */
export function isDockerfile(path: string): boolean {
  const name = path.split('/').at(-1) ?? ''
  if (/\.(?:md|rst|txt|ya?ml|json|py|tmpl|j2|jinja2?|dockerignore)$/i.test(name)) return false
  return /^(?:[\w-]*Dockerfile|Containerfile)(?:[.-][\w.-]+)?$/i.test(name) || /\.Dockerfile$/i.test(name)
}

function readDockerfile(path: string, text: string): Reading {
  const installs = dockerInstructions(text)
    .filter(({ keyword }) => keyword === 'RUN')
    .flatMap(({ argument, line }) => pipInstalls(argument.replace(/^(?:--\S+\s+)+/, ''), path, line))
  const requirements = installs.flatMap((install) => install.requirements)
  const includes = installs.flatMap((install) => install.files).map((file) => pathFrom(path, file))
  if (requirements.length === 0) return nothing
  const manifest = { path, ecosystem: 'pypi', format: 'dockerfile', lock: false, requirements } as const
  return { manifest, notes: [], includes: includes.filter((file) => file !== path) }
}

export interface DockerInstruction {
  /** In capitals. */
  readonly keyword: string
  /** Continued lines joined by line breaks, comments gone. */
  readonly argument: string
  readonly line: number
}

/** The instructions of a Dockerfile. */
export function dockerInstructions(text: string): readonly DockerInstruction[] {
  const found: DockerInstruction[] = []
  let open: { text: string; line: number } | undefined
  for (const [index, raw] of text.split(/\r?\n/, 20_000).entries()) {
    if (/^\s*(?:#.*)?$/.test(raw)) continue
    const continued = /\\\s*$/.test(raw)
    const piece = continued ? raw.replace(/\\\s*$/, '') : raw
    const whole: { text: string; line: number } =
      open === undefined ? { text: piece, line: index + 1 } : { text: `${open.text} ${piece}`, line: open.line }
    open = continued ? whole : undefined
    if (continued) continue
    const match = /^\s*([A-Za-z]+)\s+([\s\S]*)$/.exec(whole.text)
    if (match !== null)
      found.push({ keyword: (match[1] ?? '').toUpperCase(), argument: (match[2] ?? '').trim(), line: whole.line })
  }
  return found
}
