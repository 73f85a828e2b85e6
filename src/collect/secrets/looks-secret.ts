const placeholder =
  /example|placeholder|change|dummy|sample|your|insert|redact|todo|xxx|fake|test|mock|demo|default|passw|secret|token|api.?key|\.\.\.|\*\*|12345|none|null|undefined|[<>{}$]|%\(|%s/i
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
/** `settings.db_pass`, `os.environ`, `secrets.TOKEN`. */
const reference = /^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)+$/
const variable = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/
const location = /^(?:\.{0,2}\/|~|[a-z]{2,10}:)|\.[a-z]{2,5}$/i
const leastEntropy = 3

/** Whether a literal given to a password or key is a credential rather than a name, reference, path or placeholder. */
export function looksSecret(value: string, password: boolean): boolean {
  if (/\s/.test(value) || placeholder.test(value) || reference.test(value) || variable.test(value)) return false
  if (uuid.test(value)) return true
  if (isWords(value)) return false
  return password ? isPassword(value) : isKey(value)
}

function isPassword(value: string): boolean {
  const classes = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^A-Za-z0-9]/].filter((one) => one.test(value))
  return value.length >= 8 && classes.length >= 2 && !location.test(value)
}

function isKey(value: string): boolean {
  if (value.length < 16 || !/^[\w+/=.~:-]+$/.test(value) || location.test(value)) return false
  return /\d/.test(value) && /[A-Za-z]/.test(value) && entropyOf(value) >= leastEntropy
}

/** Words, short numbers and versions between separators: `db-credentials`, `ml_team_v2`. */
function isWords(value: string): boolean {
  return value.split(/[-_./:]/).every((part) => /^(?:[A-Za-z]{0,20}|\d{1,4}|[A-Za-z]{1,8}\d{1,3}|v\d{1,4})$/.test(part))
}

/** Shannon entropy in bits a character. */
function entropyOf(value: string): number {
  const counts = new Map<string, number>()
  for (const character of value) counts.set(character, (counts.get(character) ?? 0) + 1)
  return [...counts.values()].reduce((sum, count) => sum - (count / value.length) * Math.log2(count / value.length), 0)
}
