import { testsGateDeployment } from '../../src/probes/tests-gate-deployment.ts'
import type { Facts } from '../../src/model/facts.ts'
import { delegating, doing, facts, jobOf, on, workflow } from '../support/facts.ts'
import { probeTable } from '../support/probe-table.ts'

const path = '.github/workflows/ci.yml'
const deploy = doing('deploy', { subject: 'model' })
const success = "github.event.workflow_run.conclusion == 'success'"

/** A job whose second step deploys, and whose last lines are these. */
function followedBy(step: string, texts: Readonly<Record<string, string>> = {}): Facts {
  const activity = doing('deploy', { subject: 'model', at: { path, line: 4 } })
  return facts({
    texts: { [path]: `jobs:\n  main:\n    steps:\n      - run: deploy\n      - run: ${step}\n`, ...texts },
    automations: [workflow([jobOf([activity], { at: { path, line: 2 } })])],
  })
}

function waiting(text: string): Facts {
  return facts({
    texts: { 'cd.yml': `jobs:\n  deploy:\n    steps:\n${text}` },
    automations: [
      workflow([jobOf([doing('test')], { id: 'unit' })]),
      workflow([jobOf([deploy], { at: { path: 'cd.yml', line: 2 } })], { name: 'CD', path: 'cd.yml' }),
    ],
  })
}

function afterCi(condition: string | undefined): Facts {
  return facts({
    automations: [
      workflow([doing('test')]),
      workflow([jobOf([deploy], { condition })], {
        name: 'CD',
        triggers: [{ ...on.dispatch, event: 'workflow_run', detail: 'after Lint, CI' }],
      }),
    ],
  })
}

function needing(condition?: string): Facts {
  return facts({
    automations: [
      workflow([jobOf([doing('test')], { id: 'test' }), jobOf([deploy], { id: 'deploy', needs: ['test'], condition })]),
    ],
  })
}

/** A controller applies `deploy/prod`; a job that needs the tests runs these commands, the last of which pushes. */
function applied(commands: string, needs: readonly string[]): Facts {
  const push = doing('save-results', { detail: { command: 'git push origin main' } })
  const ci = workflow(
    [
      jobOf([doing('test')], { id: 'test', at: { path, line: 1 } }),
      jobOf([push], { id: 'bump', needs, at: { path, line: 2 } }),
    ],
    { path },
  )
  const apply = doing('deploy', { subject: 'model', detail: { gitops: 'deploy/prod' } })
  return facts({
    texts: {
      [path]: `jobs:\n  bump:\n    steps:\n      - run: |\n          ${commands}\n          git push origin main\n`,
    },
    automations: [ci, workflow([jobOf([apply], { at: { path: 'argocd/app.yaml', line: 1 } })], { name: 'GitOps' })],
  })
}

probeTable(testsGateDeployment, {
  yes: [
    {
      when: 'the job that commits the version to be applied needs the tests',
      facts: applied('yq -i ".image = 1" deploy/prod/app.yaml', ['test']),
    },
    { when: 'the deploying job needs the tests', facts: needing() },
    { when: 'the tests run earlier in the job', facts: facts({ automations: [workflow([doing('test'), deploy])] }) },
    { when: 'a tested workflow must have succeeded', facts: afterCi(success) },
    {
      when: 'the job polls for a tested workflow',
      facts: waiting('      - run: |\n          gh run list --workflow "CI"\n          exit 1\n'),
    },
    {
      when: 'the job waits for the check of a test job',
      facts: waiting('      - uses: lewagon/wait-on-check-action@v1\n        with:\n          check-name: unit\n'),
    },
    { when: 'a failing request follows', facts: followedBy('curl --fail https://churn.acme.dev/health') },
    {
      when: 'Python in the step asks and asserts',
      facts: followedBy(
        '|\n          python - <<EOF\n          answer = ml.online_endpoints.invoke(endpoint_name="x")\n          assert answer\n          EOF',
      ),
    },
    {
      when: 'a script asks and stops',
      facts: followedBy('bash scripts/smoke.sh', {
        'scripts/smoke.sh': 'status=$(curl -s -w "%{http_code}" $URL)\n[ "$status" = 200 ] || exit 1\n',
      }),
    },
    {
      when: 'a make target asks',
      facts: followedBy('make health', { Makefile: 'health:\n\t@curl --fail localhost/health\n\nbuild:\n\techo\n' }),
    },
    {
      when: 'a module asserts on the answer and raises what keeps failing',
      facts: followedBy('python -m ops.smoke --service churn', {
        'ops/smoke.py':
          'import requests\nfor i in range(9):\n    try:\n        out = requests.post(URL, json={}).json()\n    except Exception:\n        if i == 8:\n            raise\nassert "result" in out\n',
      }),
    },
    {
      when: 'a Python script asserts on the answer',
      facts: followedBy('python scripts/smoke_test.py', {
        'scripts/smoke_test.py': 'import requests\nassert requests.get(URL).status_code == 200\n',
      }),
    },
  ],
  no: [
    {
      when: 'the jobs are independent',
      facts: facts({
        automations: [workflow([jobOf([doing('test')], { id: 'test' }), jobOf([deploy], { id: 'deploy' })])],
      }),
      partial: 'no test must pass',
    },
    {
      when: 'the test is tolerated',
      facts: facts({ automations: [workflow([doing('test', { tolerant: true }), deploy])] }),
    },
    { when: 'nothing deploys', facts: facts({ automations: [workflow([doing('test')])] }) },
    { when: 'the workflow starts after any end of the tests', facts: afterCi(undefined) },
    { when: 'the job runs however the tests ended', facts: needing('always()') },
    {
      when: 'the job waits for a check without tests',
      facts: waiting('      - uses: lewagon/wait-on-check-action@v1\n        with:\n          check-name: build\n'),
    },
    { when: 'what is committed needs no tests', facts: applied('yq -i ".image = 1" deploy/prod/app.yaml', []) },
    { when: 'something else is committed', facts: applied('python metrics.py > reports/metrics.json', ['test']) },
    { when: 'the request cannot fail', facts: followedBy('curl https://churn.acme.dev/health') },
    { when: 'the failure is swallowed', facts: followedBy('curl --fail https://churn.acme.dev/health || true') },
    {
      when: 'Python in the step catches what goes wrong',
      facts: followedBy(
        '|\n          python - <<EOF\n          try:\n              assert requests.get("https://x.dev").ok\n          except Exception:\n              pass\n          EOF',
      ),
    },
    { when: 'the request is a download', facts: followedBy('curl -fsSL https://get.acme.dev/install.sh | bash') },
    {
      when: 'the script prints what went wrong',
      facts: followedBy('python scripts/test_api.py', {
        'scripts/test_api.py':
          'import requests\ntry:\n    requests.get(URL).raise_for_status()\nexcept Exception as e:\n    print(e)\n',
      }),
    },
    {
      when: 'a module raises something, but prints what the service answers',
      facts: followedBy('python -m ops.smoke', {
        'ops/smoke.py':
          'import requests\nif not URL:\n    raise ValueError("no address")\ntry:\n    assert requests.get(URL).ok\nexcept Exception as e:\n    print(e)\n',
      }),
    },
    {
      when: 'the cluster is thrown away',
      facts: facts({
        automations: [workflow([doing('test'), doing('provision', { detail: { ephemeral: 'yes' } }), deploy])],
      }),
    },
  ],
  unknown: [
    {
      when: 'another repository deploys',
      facts: facts({ automations: [delegating('acme/ci/.github/workflows/deploy.yml@v1')] }),
    },
    {
      when: 'another repository publishes',
      facts: facts({ automations: [delegating('acme/ci/.github/workflows/publish-image.yml@v1')] }),
    },
  ],
})
