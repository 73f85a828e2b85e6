import { looksSecret } from './looks-secret.ts'
import type { Span } from './span.ts'

/** Names that hold credentials, by how they end: `POSTGRES_PASSWORD`, `clientSecret`, `aws_secret_access_key`. */
const name =
  /(pass(?:word|wd|phrase)|pwd)|(?:secret|token)(?:[_-]?key)?|(?:api|access|account|private|client|encryption|signing|subscription|storage|master|auth|wandb|openai)[_-]?key|connection[_-]?string/gi

const furthest = 700 // characters after a name in which its value starts and ends

/** `= "value"`, `: "value"`, `: str = "value"`, `"] = "value"`, and the default in `getenv("NAME", "value")`; in notebooks quotes are escaped. */
const quoted =
  /^(?:(?:\\?["'`])?\]?(?:[ \t]{0,4}:[ \t]{0,4}[A-Za-z.[\]| ]{1,40}(?==))?[ \t]{0,20}(?::=|=>|={1,2}|:)|\\?["'][ \t]{0,4},)[ \t]{0,20}[rbfu]{0,2}\\?(["'`])([^"'`\\\r\n]{6,512})\\?\1/i

/** `: value`, `=value` and `--name value` where quotes may be left out; `:?value` is a shell's message, not a value. */
const bare = /^(?:[ \t]{0,20}(?:=|:[ \t])[ \t]{0,20}|[ \t]{1,4})([^\s"'`,;#&|<>(){}[\]$*]{6,512})(?=[\s"'`,;&|]|$)/

const bareFiles =
  /\.(?:ya?ml|ini|cfg|conf|properties|sh|bash|zsh|ps1|bat|tfvars|env|md|rst|txt|toml)$|(?:^|\/)(?:\.env[^/]*|[^/]*dockerfile[^/]*|makefile)$/i
const lockFiles = /(?:\.lock|-lock\.(?:json|ya?ml)|npm-shrinkwrap\.json)$/i

/** Literals that are given to something named like a credential and look like one. */
export function assignedSecrets(path: string, text: string): readonly Span[] {
  if (lockFiles.test(path)) return []
  const mayBeBare = bareFiles.test(path)
  const spans: Span[] = []
  for (const match of text.matchAll(name)) {
    const after = match.index + match[0].length
    if (/[\w-]/.test(text.charAt(after))) continue
    const value = valueAfter(text.slice(after, after + furthest), mayBeBare, optionBefore(text, match.index))
    if (value === undefined || !looksSecret(value.text, match[1] !== undefined)) continue
    spans.push({ start: after + value.offset, end: after + value.offset + value.text.length })
  }
  return spans
}

function valueAfter(rest: string, mayBeBare: boolean, option: boolean) {
  const inQuotes = quoted.exec(rest)
  if (inQuotes?.[2] !== undefined) return { text: inQuotes[2], offset: inQuotes[0].lastIndexOf(inQuotes[2]) }
  const plain = mayBeBare ? bare.exec(rest) : null
  if (plain?.[1] === undefined) return undefined
  // `token abc` is prose unless it is `--token abc`.
  if (!option && !/[:=]/.test(plain[0].slice(0, -plain[1].length))) return undefined
  return { text: plain[1], offset: plain[0].lastIndexOf(plain[1]) }
}

function optionBefore(text: string, at: number): boolean {
  return /--[\w-]{0,30}$/.test(text.slice(Math.max(0, at - 32), at))
}
