const languages: Readonly<Record<string, string>> = {
  py: 'python',
  yml: 'yaml',
  yaml: 'yaml',
  toml: 'toml',
  json: 'json',
  sh: 'sh',
  tf: 'terraform',
  md: 'markdown',
  ipynb: 'json',
}

/** A file as a fenced block of markdown, with a fence longer than any inside it. */
export function fenced(path: string, text: string): string {
  const runs = text.match(/`{3,}/gu) ?? []
  const fence = '`'.repeat(Math.max(3, ...runs.map((run) => run.length + 1)))
  const name = path.split('/').at(-1) ?? path
  const language = name === 'Dockerfile' ? 'dockerfile' : (languages[name.split('.').at(-1) ?? ''] ?? 'text')
  return `${fence}${language}\n${text.replace(/\n+$/u, '')}\n${fence}`
}
