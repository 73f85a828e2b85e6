import type { Tool } from '../model/tool.ts'

/** Downloads over HTTP: a request that reads, a file by URL. What is sent, and what this machine serves, is no data. */
export const httpDownload: Tool = {
  id: 'http-download',
  name: 'HTTP downloads',
  url: 'https://requests.readthedocs.io',
  roles: [],
  packages: ['requests', 'httpx', 'aiohttp', 'wget', 'gdown', 'pooch', 'ucimlrepo', 'yfinance'],
  imports: [
    'requests',
    'httpx',
    'urllib.request',
    'aiohttp',
    'wget',
    'gdown',
    'pooch',
    'ucimlrepo',
    'yfinance',
    'openml',
    'roboflow',
  ],
  commands: [
    {
      command: 'wget|curl *.csv|*.csv.gz|*.tsv|*.parquet|*.jsonl|*.xlsx|*.npz|*.arff|*.feather|*.h5',
      does: 'data',
      except: ['wget|curl *localhost*'],
    },
    // An archive may hold anything: its name or the place that keeps it says that it holds data.
    {
      command:
        'wget|curl *data*.zip*|*data*.gz*|*data*.tgz*|*data*.tar*|*zenodo.org/*|*archive.ics.uci.edu/*|*figshare.com/*|*openml.org/*|*dataverse*|*physionet.org/*|*huggingface.co/datasets/*|*images.cocodataset.org/*|*://data.*|*://datasets.*|*drive.google.com/*',
      does: 'data',
      except: ['wget|curl *localhost*', 'wget|curl */database*', 'wget|curl *datadog*', 'wget|curl *metadata*'],
    },
    { command: 'gdown', does: 'data' },
  ],
  calls: [
    {
      call: 'requests.get',
      does: 'data',
      location: [0, 'url'],
      remote: 'possible',
      whereNot: [
        'https://api.github.com/*',
        '*/health*',
        '*/ready*',
        '*/ping*',
        '*/status*',
        '*-status*',
        '*/metrics*',
        '*/predict*',
        '*/login*',
        '*/token*',
      ],
    },
    {
      call: 'requests.Session|session.get',
      does: 'data',
      location: [0, 'url'],
      remote: 'possible',
      whereNot: ['https://api.github.com/*', '*/health*', '*/status*', '*/predict*'],
    },
    { call: 'httpx.get|stream', does: 'data', location: [0, 'url'], remote: 'possible' },
    {
      call: 'httpx.Client|AsyncClient.get|stream',
      does: 'data',
      location: [0, 'url'],
      remote: 'possible',
      except: ['httpx.AsyncClient.post'],
    },
    { call: 'urllib.request.urlretrieve|urlopen', does: 'data', location: [0, 'url'], remote: 'possible' },
    { call: 'aiohttp.**.ClientSession.get', does: 'data', location: [0, 'url'], remote: 'possible' },
    { call: 'wget.download', does: 'data', location: 0 },
    { call: 'gdown.download|download_folder|cached_download', does: 'data' },
    { call: 'pooch.retrieve', does: 'data' },
    { call: 'pooch.create.fetch', does: 'data' },
    { call: 'ucimlrepo.fetch_ucirepo', does: 'data' },
    { call: 'yfinance.**.download|history', does: 'data' },
    { call: 'openml.datasets.get_dataset', does: 'data' },
    { call: 'roboflow.**.download', does: 'data' },
  ],
}
