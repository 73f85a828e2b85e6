/** Variables that the runners of hosted services set for every job. */
const ofRunners = {
  github: { CI: 'true', GITHUB_ACTIONS: 'true' },
  gitlab: { CI: 'true', GITLAB_CI: 'true' },
  circleci: { CI: 'true', CIRCLECI: 'true' },
  bitbucket: { CI: 'true' },
} as const

const names = new Set(Object.values(ofRunners).flatMap((one) => Object.keys(one)))

type Variables = Readonly<Record<string, string>>

/** What the runner of a service sets before anything that a pipeline sets. */
export function runnerVariables(service: keyof typeof ofRunners): Variables {
  return ofRunners[service]
}

/** The variables without those of the runner: a container sees none of them. */
export function withoutRunnerVariables(env: Variables): Variables {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !names.has(name)))
}
