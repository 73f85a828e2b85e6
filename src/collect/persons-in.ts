/** Somebody as a commit names them. */
export interface Identity {
  readonly name: string
  readonly mail: string
}

/** Who that is: equal keys are one person. */
export interface Person {
  readonly key: string
  readonly bot: boolean
}

const botName =
  /\[bot\]|(?:^|[\s._-])bot(?:$|[\s._-])|^(?:dependabot|renovate|github[ -]?actions?|pre-commit-ci|allcontributors|imgbot|snyk|greenkeeper|copilot|cursor(?: agent)?|bump-?version(?: action)?|azure ?pipelines?|gitlab[ -]ci|jenkins|travis(?: ci)?|circle ?ci)$/i
const camelBot = /[a-z]Bot(?![a-z])/
const botMail =
  /\[bot\]@|^(?:\d{1,12}\+)?(?:no-?reply|dependabot|renovate|github-actions?|actions?|bumpversion|copilot|cursoragent)@|[._+-]bot@|@github-actions/i
const memberMail = /^(?:\d+\+)?([^@]+)@users\.noreply\.github\.com$/i

/**
 * Tells people apart by more than their mail address: who changes machine, employer or privacy setting is still one person. Two
 * identities are one when mail, full name, or login agree. The key is the alphabetically first address of a person, lower-cased.
 */
export function personsIn(identities: readonly Identity[]): (identity: Identity) => Person {
  const leaders = new Map<string, string>()
  for (const identity of identities) {
    const mail = mailOf(identity)
    for (const sign of signsOf(identity)) unite(leaders, mail, sign)
  }
  return (identity) => ({ key: leaderOf(leaders, mailOf(identity)), bot: isBot(identity) })
}

/** Whether a program made the commit: bots, CI accounts and coding assistants. */
export function isBot({ name, mail }: Identity): boolean {
  const short = name.trim().slice(0, 200)
  return botName.test(short) || camelBot.test(short) || botMail.test(mail.slice(0, 200))
}

function mailOf({ mail, name }: Identity): string {
  const address = mail.trim().toLowerCase()
  return `@${address === '' ? name.trim().toLowerCase() : address}`
}

/** What two identities of one person may share: a full name or login, however it is written. */
function signsOf({ name, mail }: Identity): readonly string[] {
  const login = memberMail.exec(mail)?.[1]
  const local = mail.split('@')[0] ?? ''
  const words = [
    /\s/.test(name.trim()) || name.trim().length >= 6 ? name : '',
    login ?? '',
    /[a-z][._-][a-z]/i.test(local) ? local : '',
  ]
  return words
    .map(plain)
    .filter((word) => word.length >= 5)
    .map((word) => `~${word}`)
}

function plain(word: string): string {
  return word
    .slice(0, 200)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

// Addresses start with `@`, signs with `~`, which sorts after it: the leader of a person is always one of the addresses.
function unite(leaders: Map<string, string>, one: string, other: string): void {
  const [first, second] = [leaderOf(leaders, one), leaderOf(leaders, other)].sort()
  if (first === undefined || second === undefined || first === second) return
  leaders.set(second, first)
}

function leaderOf(leaders: Map<string, string>, sign: string): string {
  let leader = sign
  for (let next = leaders.get(leader); next !== undefined; next = leaders.get(leader)) leader = next
  if (leader !== sign) leaders.set(sign, leader) // shortens the way for the next search
  return leader
}
