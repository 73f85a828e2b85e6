/** How a step's script is to be read. */
export type ScriptShell =
  | { readonly language: 'bash'; readonly errexit: boolean; readonly pipefail: boolean }
  | { readonly language: 'python' }
  | { readonly language: 'r' }
  /** PowerShell and cmd: commands by lines, no grammar. */
  | { readonly language: 'lines' }
  | { readonly language: 'other' }

/** The shell of a step: its `shell:` as written, else what the runner's system brings. GitHub's own bash stops at the first error. */
export function scriptShell(written: string | undefined, os: string | undefined): ScriptShell {
  if (written === undefined || written.trim() === '') {
    return os === 'Windows' ? { language: 'lines' } : { language: 'bash', errexit: true, pipefail: false }
  }
  const words = written.trim().split(/\s+/)
  const [first = ''] = words
  const name = first.slice(first.lastIndexOf('/') + 1)
  if (/^python[\d.]*$/.test(name)) return { language: 'python' }
  if (name === 'Rscript' || name === 'R') return { language: 'r' }
  if (/^(pwsh|powershell|cmd)(\.exe)?$/.test(name)) return { language: 'lines' }
  if (written.trim() === 'bash') return { language: 'bash', errexit: true, pipefail: true }
  if (written.trim() === 'sh') return { language: 'bash', errexit: true, pipefail: false }
  // The wrapper that micromamba's set-up action writes passes these flags on.
  if (name === 'micromamba-shell') return { language: 'bash', errexit: true, pipefail: true }
  if (!words.some((word) => /(^|\/)(ba|z|da)?sh$/.test(word))) return { language: 'other' }
  const flags = words.filter((word) => /^-[A-Za-z]+$/.test(word))
  return {
    language: 'bash',
    errexit: words.includes('errexit') || flags.some((flag) => flag.includes('e')),
    pipefail: words.includes('pipefail'),
  }
}
