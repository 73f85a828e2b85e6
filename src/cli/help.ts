import { formats, verbs } from '../config/command-line.ts'

/** What `--help` prints. */
export function help(): string {
  const verbLines = Object.entries(verbs).map(([verb, does]) => `  ${verb.padEnd(10)}${does}`)
  return `mlops-maturity <verb> [options]

Which level of the MLOps maturity model a repository has really reached, and what is missing for the next.

Verbs
${verbLines.join('\n')}

Options
  --ref REF           assess this commit, branch or tag (default: HEAD; in a work tree the files as they are)
  --base REF          add what changed since this commit
  --config FILE       read this config instead of .github/mlops-maturity.yml
  --no-config         read no config
  --model ID|FILE     microsoft (default), azure-ml, google, or a model file of your own
  --target LEVEL      the level aimed for
  --minimum LEVEL     the level below which the exit code is 1
  --to LEVEL          plan: the level to reach (default: the next)
  --strict            expected criteria count as required
  --dry-run           scaffold: print what would be written
  --format FORMAT     ${formats.join(', ')} (default: text)
  --output FILE       write the report there instead of to standard output
  --quiet             say nothing but the report
  --color, --no-color colours on or off (NO_COLOR is honoured)
  -h, --help          this page
  -V, --version       the version

Exit codes: 0 assessed, gate passed or none set; 1 gate failed or incomplete; 2 bad usage or config; 3 internal error; 4 could not assess.
`
}
