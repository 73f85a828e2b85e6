import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { root } from './root.ts'

/** The same files as the formatter would leave them, in one run of it. */
export function formatAll(files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  if (files.size === 0) return files
  const folder = mkdtempSync(join(tmpdir(), 'generate-'))
  try {
    for (const [path, text] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    const oxfmt = join(root, 'node_modules', '.bin', 'oxfmt')
    const flags = [
      '--config',
      join(root, '.oxfmtrc.json'),
      '--disable-nested-config',
      '--no-error-on-unmatched-pattern',
    ]
    execFileSync(oxfmt, [...flags, '.'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] })
    return new Map([...files.keys()].map((path) => [path, readFileSync(join(folder, path), 'utf8')]))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
