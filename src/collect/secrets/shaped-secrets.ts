import type { Span } from './span.ts'

/** Where credentials that their issuers made recognisable can start: one pass over the text finds them all. */
const starts =
  /AKIA|ASIA|gh[pousr]_|github_pat_|glpat-|xox[abeoprs]-|hooks\.slack\.com\/|sk-|hf_|AIza|GOCSPX-|(?:Account|SharedAccess)Key=|sig=|dapi|npm_|pypi-AgE|[rs]k_live_|SG\.|eyJ|earer |wandb|:\/\//g

/** What they look like from there on. A pattern may capture what stands in front of the credential and is kept. */
const shapes: readonly RegExp[] = [
  /(?:\bAKIA|\bASIA)[A-Z0-9]{16}\b/y,
  /gh[pousr]_[A-Za-z0-9]{30,255}/y,
  /github_pat_[A-Za-z0-9_]{40,255}/y,
  /glpat-[\w-]{20,100}/y,
  /xox[abeoprs]-[\w-]{10,200}/y,
  /(hooks\.slack\.com\/services\/)[A-Z0-9]{6,14}\/[A-Z0-9]{6,14}\/\w{16,40}/y,
  /\bsk-(?:[A-Za-z0-9]{32,64}\b|(?:proj|ant|or|svcacct|admin)-(?=[\w-]{0,200}\d)[\w-]{24,250})/y,
  /\bhf_[A-Za-z0-9]{30,60}\b/y,
  /\bAIza[\w-]{35}/y,
  /GOCSPX-[\w-]{20,60}/y,
  /((?:Account|SharedAccess)Key=)[A-Za-z0-9+/]{30,100}={0,2}/y,
  /(sig=)[A-Za-z0-9%+/]{30,120}={0,2}/y,
  /\bdapi[0-9a-f]{32}(?:-\d)?\b/y,
  /\bnpm_[A-Za-z0-9]{36}\b/y,
  /pypi-AgE[\w-]{50,300}/y,
  /[rs]k_live_[A-Za-z0-9]{16,120}/y,
  /\bSG\.[\w-]{20,24}\.[\w-]{40,50}/y,
  /\beyJ[\w-]{10,1000}\.eyJ[\w-]{10,4000}\.[\w-]{10,1000}/y,
  /(earer )(?=[^\s"']{0,200}\d)[\w.~+/-]{24,2000}=*/y,
  /(wandb[. ]login\W{1,4}(?:key\s?=\s?)?["'\\]{0,2})[0-9a-f]{40}\b/y,
  // A password in an address; not where it is a placeholder or the user's name again, as in local defaults.
  /(:\/\/([^\s:@/'"<>]{0,80}):)(?!(?:pass(?:word|wd)?|pwd|secret|token|[A-Z_]{3,40}|\2)@)[^\s@/'"<>${}*]{3,200}(?=@)/y,
]

/** Credentials by the prefixes their issuers gave them, and passwords in addresses. */
export function shapedSecrets(text: string): readonly Span[] {
  const spans: Span[] = []
  for (const { index } of text.matchAll(starts)) {
    for (const shape of shapes) {
      shape.lastIndex = index
      const match = shape.exec(text)
      if (match === null) continue
      spans.push({ start: index + (match[1]?.length ?? 0), end: index + match[0].length })
      break
    }
  }
  return spans
}
