import { wordSet } from './options.ts'

/** A program that starts another one: where the other one's words begin. */
export interface Wrapper {
  /** Sub-commands, of which one must follow: `run` in `poetry run`. */
  readonly sub?: readonly string[] | undefined
  /** Options that take the next word. */
  readonly valued?: ReadonlySet<string> | undefined
  /** Plain words before the other program: the duration of `timeout`. */
  readonly skip?: number | undefined
  /** The other program begins behind `--`, if there is one. */
  readonly dashes?: true | undefined
  /** What it starts is Python: a file or, behind `-m`, a module. */
  readonly python?: true | undefined
  /** It does something itself, so tools may claim it. */
  readonly acts?: true | undefined
  /** It fetches a package, whose name may carry a version: `serverless@3`. */
  readonly fetches?: true | undefined
}

const uvRun = wordSet(
  `--with --with-requirements --with-editable --extra --no-extra --group --only-group --no-group -p --python --package
  --directory --project --env-file --index --default-index --extra-index-url --find-links -C --config-setting --config-file
  --refresh-package --upgrade-package --reinstall-package --cache-dir --color --python-platform -w -i -f -P`,
)
const uvTool = wordSet(
  '--from --with --with-requirements --with-editable -p --python --index --index-url --env-file -w -i',
)
const conda = wordSet('-n --name -p --prefix --cwd')

/** Wrappers by name. Several forms of one name are tried in turn. */
export const wrappers: ReadonlyMap<string, readonly Wrapper[]> = new Map<string, readonly Wrapper[]>([
  ['sudo', [{ valued: wordSet('-u -g -h -p -C -D -R -T --user --group --chdir') }]],
  ['env', [{ valued: wordSet('-u --unset -C --chdir') }]],
  ['cross-env', [{}]],
  ['time', [{ valued: wordSet('-f -o') }]],
  ['nice', [{ valued: wordSet('-n --adjustment') }]],
  ['ionice', [{ valued: wordSet('-c -n') }]],
  ['nohup', [{}]],
  ['setsid', [{}]],
  ['stdbuf', [{ valued: wordSet('-i -o -e') }]],
  ['exec', [{}]],
  ['command', [{}]],
  ['chronic', [{}]],
  ['timeout', [{ valued: wordSet('-s --signal -k --kill-after'), skip: 1 }]],
  ['gtimeout', [{ valued: wordSet('-s --signal -k --kill-after'), skip: 1 }]],
  ['xvfb-run', [{ valued: wordSet('-s --server-args -n --server-num -e --error-file -f --auth-file -w --wait') }]],
  ['xargs', [{ valued: wordSet('-n -I -P -L -d -a -s --max-args --max-procs --replace --arg-file') }]],
  ['tini', [{ dashes: true }]],
  ['dumb-init', [{}]],
  ['gosu', [{ skip: 1 }]],
  ['su-exec', [{ skip: 1 }]],
  ['poetry', [{ sub: ['run'], valued: wordSet('-C --directory -P --project') }]],
  ['pipenv', [{ sub: ['run'] }]],
  [
    'uv',
    [
      { sub: ['run'], valued: uvRun, acts: true },
      { sub: ['tool run', 'x'], valued: uvTool, fetches: true },
    ],
  ],
  ['uvx', [{ valued: uvTool, fetches: true }]],
  ['pipx', [{ sub: ['run'], valued: wordSet('--spec --python --pip-args --index-url'), fetches: true }]],
  ['pdm', [{ sub: ['run'], valued: wordSet('-p --project -S --site-packages') }]],
  ['hatch', [{ sub: ['run'], valued: wordSet('-e --env -p --project --data-dir --cache-dir --config'), acts: true }]],
  ['rye', [{ sub: ['run'], valued: wordSet('--pyproject') }]],
  ['pixi', [{ sub: ['run'], valued: wordSet('-e --environment --manifest-path -m'), acts: true }]],
  ['conda', [{ sub: ['run'], valued: conda }]],
  ['mamba', [{ sub: ['run'], valued: conda }]],
  ['micromamba', [{ sub: ['run'], valued: conda }]],
  ['mise', [{ sub: ['exec', 'x'], dashes: true }]],
  ['rtx', [{ sub: ['exec', 'x'], dashes: true }]],
  ['direnv', [{ sub: ['exec'], skip: 1 }]],
  [
    'dotenv',
    [
      { sub: ['run'], valued: wordSet('-f --file') },
      { valued: wordSet('-e -c -v'), dashes: true },
    ],
  ],
  ['doppler', [{ sub: ['run'], dashes: true }]],
  ['infisical', [{ sub: ['run'], dashes: true }]],
  ['op', [{ sub: ['run'], dashes: true }]],
  ['chamber', [{ sub: ['exec'], dashes: true }]],
  ['aws-vault', [{ sub: ['exec'], dashes: true }]],
  [
    'coverage',
    [
      {
        sub: ['run'],
        valued: wordSet('--source --rcfile --include --omit --context --concurrency --data-file'),
        python: true,
      },
    ],
  ],
  ['accelerate', [{ sub: ['launch'], python: true, acts: true }]],
  ['torchrun', [{ python: true, acts: true }]],
  ['deepspeed', [{ python: true, acts: true }]],
  ['torch.distributed.run', [{ python: true, acts: true }]],
  ['torch.distributed.launch', [{ python: true, acts: true }]],
  ['mpirun', [{ valued: wordSet('-n -np -c -H --host --hostfile -x -mca --mca -bind-to -map-by') }]],
  ['mpiexec', [{ valued: wordSet('-n -np -c -H --host --hostfile') }]],
  ['horovodrun', [{ valued: wordSet('-np -H --hostfile -p') }]],
  ['srun', [{ valued: wordSet('-n -N -c -p -t -J -A -G -w --partition --gres --time') }]],
  ['ddtrace-run', [{ acts: true }]],
  [
    'opentelemetry-instrument',
    [
      {
        valued: wordSet('--traces_exporter --metrics_exporter --logs_exporter --service_name --exporter_otlp_endpoint'),
        acts: true,
      },
    ],
  ],
  ['newrelic-admin', [{ sub: ['run-program'], acts: true }]],
  ['scalene', [{ python: true }]],
  ['ipython', [{ python: true }]],
  ['spark-submit', [{ python: true, acts: true }]],
  ['cProfile', [{ valued: wordSet('-o -s'), python: true }]],
  ['npx', [{ valued: wordSet('-p --package'), fetches: true }]],
  ['bunx', [{ fetches: true }]],
  ['npm', [{ sub: ['exec', 'x'], valued: wordSet('-p --package'), fetches: true }]],
  ['pnpm', [{ sub: ['exec', 'dlx'], fetches: true }]],
  ['yarn', [{ sub: ['exec', 'dlx'], fetches: true }]],
])
