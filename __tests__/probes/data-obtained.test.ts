import type { Activity } from '../../src/model/activity.ts'
import { dataObtained } from '../../src/probes/data-obtained.ts'
import { doing, facts, jobOf, unit, workflow } from '../support/facts.ts'
import { probeTable } from '../support/probe-table.ts'

const claims = doing('data', {
  at: { path: 'data/claims.yml' },
  detail: { name: 'claims', location: 'azureml://datastores/store/paths/claims/curated/' },
})

/** Training reads this table, and a program writes that one from this file. */
const tables = (read: string | undefined, written: string, file: string, more: readonly Activity[] = []) => {
  const reading = doing('data', {
    detail: { call: 'x.table', ...(read !== undefined && { location: read }) },
  })
  return facts({
    texts: { 'data/bookings.csv': 'x', 'etl/fill.py': `rows = read(f"{root}/${file}")` },
    roles: { training: ['train.py'] },
    code: [unit('train.py', [doing('train'), reading])],
    entryPoints: [unit('etl/fill.py', [doing('record', { detail: { location: written } }), ...more])],
  })
}

/** A function of the data code asks the workspace for a data set; `also` is what the file does besides, in that function or another. */
const asking = (also: string) =>
  facts({
    roles: { training: ['train.py'], data: ['data/register.py'] },
    code: [
      unit('train.py', [doing('train')], { imports: ['data/register.py'] }),
      unit('data/register.py', [
        doing('data', { tool: 'azure-ml', at: { path: 'data/register.py' }, detail: { function: 'ensure' } }),
        doing('register', { tool: 'azure-ml', subject: 'data', detail: { function: also } }),
      ]),
    ],
  })

/** A shell script brings the data, beside this. */
const brought = (training: readonly string[]) =>
  facts({
    roles: { training },
    entryPoints: [{ path: 'bin/get_data.sh', language: 'pipeline', activities: [doing('data')] }],
  })

/** A workflow pulls what DVC keeps at a place, with other files beside it. */
const pulled = (url: string, texts: Readonly<Record<string, string>> = {}) =>
  facts({
    texts: { 'data/rows.csv.dvc': 'outs: []', '.dvc/config': `['remote "store"']\n    url = ${url}\n`, ...texts },
    roles: { training: ['train.py'] },
    automations: [
      workflow([
        doing('data', { tool: 'dvc', at: { path: 'train.py' }, detail: { command: 'dvc pull' } }),
        doing('train'),
      ]),
    ],
  })

/** Training asks the workspace for a data set by its name, and this file puts something into the datastore. */
const byName = (path: string, text: string, committed = 'data/rows.csv') =>
  facts({
    texts: { [path]: text, [committed]: 'x' },
    roles: { training: ['train.py'] },
    automations: [workflow([doing('data', { detail: { call: 'azureml.core.Dataset.get_by_name' } }), doing('train')])],
  })

probeTable(dataObtained, {
  yes: [
    { when: 'a data set is taken by its name', facts: byName('ci.yml', 'run: az ml datastore show-default') },
    {
      when: 'what is uploaded is not committed',
      facts: byName('ci.yml', 'run: az ml datastore upload -w x -p out -u rows'),
    },
    {
      when: 'what is uploaded are no data',
      facts: byName('ci.yml', 'run: az ml datastore upload -p src -u code', 'src/train.py'),
    },
    { when: 'a shell script brings the data, and something trains', facts: brought(['train.py']) },
    { when: 'DVC keeps the data in a bucket', facts: pulled('gs://acme/rows') },
    {
      when: 'DVC imported the data from where it says',
      facts: pulled('', {
        '.dvc/config': '[core]\n',
        'data/rows.csv.dvc': 'deps:\n- url: https://a.example/rows.csv\n',
      }),
    },
    {
      when: 'a script names a bucket before it pulls',
      facts: pulled('../rows', { 'pull.sh': 'dvc remote add -d store s3://acme/rows\ndvc pull\n' }),
    },
    { when: 'a data set is taken from a workspace, and another function registers one', facts: asking('publish') },
    {
      when: 'what training imports fetches',
      facts: facts({
        roles: { training: ['train.py'], data: ['clients/warehouse.py'] },
        code: [
          unit('train.py', [doing('train')], { imports: ['clients/warehouse.py'] }),
          unit('clients/warehouse.py', [doing('data')]),
        ],
      }),
    },
    {
      when: 'an application imports the module that gathers',
      facts: facts({
        roles: { training: ['train.py'], data: ['quotes/market_data.py'] },
        code: [
          unit('train.py', [doing('train')]),
          unit('quotes/market_data.py', [doing('data')], { entry: false }),
          unit('refresh.py', [], { imports: ['quotes/market_data.py'] }),
        ],
      }),
    },
    {
      when: 'a script that gathers data stands by itself',
      facts: facts({
        roles: { data: ['scripts/download_data.py'] },
        code: [unit('scripts/download_data.py', [doing('data')])],
      }),
    },
    {
      when: 'a job reads a data set that is registered elsewhere',
      facts: facts({
        roles: { training: ['train.py'] },
        declarations: [doing('data', { detail: { asset: 'claims' } })],
      }),
    },
    {
      when: 'reproducing pulls what is tracked',
      facts: facts({
        texts: { 'data/raw.csv.dvc': 'outs: []' },
        automations: [
          workflow([doing('data', { tool: 'dvc', detail: { command: 'dvc exp run --pull' } }), doing('train')]),
        ],
      }),
    },
    {
      when: 'automation pulls all that is tracked',
      facts: facts({
        texts: { 'data/raw.dvc': 'outs: []' },
        automations: [workflow([doing('data', { tool: 'dvc', detail: { command: 'uv run dvc pull -v' } })])],
      }),
    },
    {
      when: 'automation runs data code that a helper asks a database for',
      facts: facts({
        roles: { data: ['lib/db.py'] },
        automations: [workflow([doing('data', { at: { path: 'lib/db.py' }, via: ['ci.yml:3', 'python etl/run.py'] })])],
      }),
    },
    {
      when: 'a job reads a data set that is registered from a storage',
      facts: facts({
        texts: { 'data/other/rows.csv': 'x' },
        declarations: [claims],
        automations: [workflow([doing('data', { detail: { asset: 'azureml:claims@latest' } }), doing('train')])],
      }),
    },
    {
      when: 'a data set is registered from a storage, and code asks for it by name',
      facts: facts({
        texts: { 'train.py': 'rows = client.data.get("claims", label="latest")' },
        roles: { training: ['train.py'] },
        declarations: [claims],
      }),
    },
    {
      when: 'another table is filled from a committed file',
      facts: tables('ml.guests', 'ml.bookings', 'data/bookings.csv'),
    },
    {
      when: 'the table is filled from a file that is not committed',
      facts: tables('ml.bookings', 'ml.bookings', 'landing/export.csv'),
    },
    {
      when: 'the table is filled from elsewhere, too',
      facts: tables('ml.bookings', 'ml.bookings', 'data/bookings.csv', [doing('data')]),
    },
    {
      when: 'the file of another repository is read by URL',
      facts: facts({
        roles: { training: ['train.py'] },
        code: [
          unit('train.py', [
            doing('data', { detail: { location: 'https://raw.githubusercontent.com/other/data/main/data/a.csv' } }),
          ]),
        ],
      }),
    },
    {
      when: 'automation that trains pulls',
      facts: facts({ automations: [workflow([doing('data', { at: { path: 'x.yml' } }), doing('train')])] }),
    },
    {
      when: 'a stage fetches what the stage behind it trains on',
      facts: facts({
        automations: [
          workflow([
            jobOf([doing('data', { at: { path: 'x.yml' } })], { id: 'fetch' }),
            jobOf([doing('train')], { id: 'train', needs: ['fetch'] }),
          ]),
        ],
      }),
    },
    {
      when: 'a function of a model fetches what it is trained on',
      facts: facts({
        roles: { training: ['train.py'] },
        code: [unit('train.py', [doing('data', { detail: { function: 'load_model_data' } })])],
      }),
    },
    {
      when: 'training code downloads',
      facts: facts({ roles: { training: ['train.py'] }, code: [unit('train.py', [doing('data')])] }),
    },
  ],
  no: [
    {
      when: 'a step uploads the committed data that are taken by their name',
      facts: byName('ci.yml', 'run: |\n  az ml datastore upload -n $(az x) \\\n    -p ./data -u rows\n'),
    },
    {
      when: 'code uploads the committed data that are taken by their name',
      facts: byName('setup/up.py', "datastore.upload(src_dir='data/', target_path='rows')\n", 'setup/data/rows.csv'),
    },
    { when: 'DVC keeps the data in a folder of somebody', facts: pulled('/home/kim/rows') },
    { when: 'DVC is told no place that keeps the data', facts: pulled('', { '.dvc/config': '[core]\n' }) },
    { when: 'DVC keeps the data beside the repository', facts: pulled('../rows') },
    { when: 'DVC keeps the data on a drive', facts: pulled('D:\\\\rows') },
    { when: 'a shell script brings data, and nothing trains', facts: brought([]) },
    { when: 'a function asks for a data set only to register it where it is not there', facts: asking('ensure') },
    {
      when: 'the table that is read is filled from a committed file',
      facts: tables('ml.bookings', '${catalog}.ml.bookings', 'data/bookings.csv'),
    },
    {
      when: 'a read that names no table may be of the one that is filled from a committed file',
      facts: tables(undefined, 'ml.bookings', 'data/bookings.csv'),
    },
    {
      when: 'a job that no training waits for fetches something',
      facts: facts({
        automations: [
          workflow([
            jobOf([doing('data', { at: { path: 'x.yml' } })], { id: 'fetch' }),
            jobOf([doing('train')], { id: 'train' }),
          ]),
        ],
      }),
    },
    {
      when: 'the data set is registered here, from a file that says itself where it is from',
      facts: facts({
        texts: { 'data.yml': '$schema: https://x/data.schema.json\nname: claims\npath: data/claims.csv\n' },
        roles: { training: ['train.py'] },
        declarations: [doing('data', { detail: { asset: 'claims' } })],
      }),
    },
    {
      when: 'the data set is registered from a storage that committed data were put into',
      facts: facts({
        texts: { 'data/curated/rows.csv': 'x' },
        roles: { training: ['train.py'] },
        declarations: [claims],
        automations: [workflow([doing('data', { detail: { asset: 'azureml:claims@latest' } }), doing('train')])],
      }),
    },
    {
      when: 'nobody asks for the data set that is registered, but its documentation',
      facts: facts({
        texts: { 'README.md': 'Register claims.', 'train.py': 'rows = read("rows.csv")' },
        roles: { training: ['train.py'] },
        declarations: [claims],
      }),
    },
    {
      when: 'the only data set that is registered is there to be answered on',
      facts: facts({
        roles: { training: ['train.py'] },
        declarations: [{ ...claims, detail: { name: 'claims-inference', location: 'https://store/claims' } }],
      }),
    },
    {
      when: 'what watches production reads the answers in a pipeline that also trains',
      facts: facts({
        automations: [workflow([doing('train'), doing('data', { at: { path: 'jobs/enable_monitor.py' } })])],
      }),
    },
    {
      when: 'a class that trains only fetches what it fitted before',
      facts: facts({
        roles: { training: ['train.py'] },
        code: [
          unit('train.py', [
            doing('data', { detail: { function: 'ModelTrainer.load_model' } }),
            doing('data', { detail: { function: 'DataPreparation.load_scaler' } }),
          ]),
        ],
      }),
    },
    {
      when: 'training code only fetches a fitted model',
      facts: facts({
        roles: { training: ['train.py'] },
        code: [unit('train.py', [doing('data', { detail: { function: 'Config.download_model' } })])],
      }),
    },
    {
      when: 'a job reads production data for a check',
      facts: facts({
        roles: { data: ['checks/verdict.py'] },
        automations: [
          workflow([
            doing('data', { at: { path: 'checks/verdict.py' }, via: ['ci.yml:3', 'checks/verdict.py:9 fetch_data()'] }),
          ]),
        ],
      }),
    },
    {
      when: 'automation pulls one output for its report',
      facts: facts({
        texts: { 'data/raw.dvc': 'outs: []' },
        automations: [workflow([doing('data', { tool: 'dvc', detail: { command: 'dvc pull eval' } })])],
      }),
    },
    {
      when: 'nothing is tracked that could be pulled',
      facts: facts({
        automations: [workflow([doing('data', { tool: 'dvc', detail: { command: 'dvc pull' } })])],
      }),
    },
    {
      when: 'a notebook downloads',
      facts: facts({
        roles: { training: ['a.ipynb'] },
        code: [unit('a.ipynb', [doing('data', { at: { path: 'a.ipynb', line: 2 } })])],
      }),
      partial: 'nothing runs it',
    },
    {
      when: 'the own file is read by URL',
      facts: facts({
        texts: { 'data/a.csv': 'x' },
        roles: { training: ['train.py'] },
        code: [
          unit('train.py', [
            doing('data', { detail: { location: 'https://raw.githubusercontent.com/acme/churn/main/data/a.csv' } }),
          ]),
        ],
      }),
    },
    {
      when: 'a pull finds nothing tracked',
      facts: facts({
        automations: [
          workflow([doing('data', { tool: 'dvc', detail: { command: 'dvc exp run --pull' } }), doing('train')]),
        ],
      }),
    },
    { when: 'a job that trains nothing fetches something', facts: facts({ automations: [workflow([doing('data')])] }) },
    {
      when: 'a client of something else asks for it',
      facts: facts({
        roles: { training: ['train.py'], data: ['clients/weather_now.py'] },
        code: [unit('train.py', [doing('train')]), unit('clients/weather_now.py', [doing('data')])],
      }),
    },
    {
      when: 'a model server fetches what it needs for answering',
      facts: facts({
        roles: { data: ['model_server/data/fetch_names.py'] },
        code: [unit('model_server/data/fetch_names.py', [doing('data')])],
      }),
    },
    {
      when: 'scoring in bulk reads what it answers on',
      facts: facts({
        roles: { training: ['train.py'], data: ['bulk_inference_pipeline/create_input_files.py'] },
        code: [
          unit('train.py', [doing('train')]),
          unit('bulk_inference_pipeline/create_input_files.py', [doing('data')]),
        ],
      }),
    },
    {
      when: 'nothing starts or imports the module that could fetch, but its test',
      facts: facts({
        roles: { training: ['train.py'], data: ['quotes/market_data.py'] },
        code: [
          unit('train.py', [doing('train')]),
          unit('quotes/market_data.py', [doing('data')], { entry: false }),
          unit('tests/test_market_data.py', [], { test: true, imports: ['quotes/market_data.py'] }),
        ],
      }),
    },
    { when: 'nothing is fetched', facts: facts({ code: [unit('train.py', [doing('train')])] }) },
    { when: 'an unrelated file downloads', facts: facts({ code: [unit('scrape.py', [doing('data')])] }) },
  ],
  unknown: [
    {
      when: 'the model comes from a registry that nothing here fills',
      facts: facts({ code: [unit('app.py', [doing('load-model', { detail: { location: 'models:/churn/3' } })])] }),
    },
  ],
})
