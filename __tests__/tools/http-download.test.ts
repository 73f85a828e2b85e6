import { httpDownload } from '../../src/tools/http-download.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(httpDownload, {
  sees: [
    ['$ wget https://x.io/train.csv', 'data'],
    ['$ curl -L -o train.csv https://x.io/train.csv', 'data'],
    ['$ wget -O a.zip https://zenodo.org/record/12/files/a.zip', 'data'],
    ['$ curl -L https://x.io/my-dataset.tar.gz -o my.tar.gz', 'data'],
    ['$ gdown 1abc', 'data'],
    ["requests.get('https://x.io/a')", 'data @ https://x.io/a'],
    ['requests.get(_)', 'data'],
    ['requests.Session.get(_)', 'data'],
    ['httpx.get(_)', 'data'],
    ['httpx.Client.get(_)', 'data'],
    ["urllib.request.urlretrieve('https://x.io/a.zip', _)", 'data @ https://x.io/a.zip'],
    ['aiohttp.ClientSession.get(_)', 'data'],
    ["wget.download('https://x.io/a.csv')", 'data @ https://x.io/a.csv'],
    ['gdown.download(id=_)', 'data'],
    ['pooch.retrieve(_, known_hash=_)', 'data'],
    ["pooch.create.fetch('a.csv')", 'data'],
    ['ucimlrepo.fetch_ucirepo(id=2)', 'data'],
    ["yfinance.Ticker.history(period='1d')", 'data'],
    ["ccxt.binance.fetch_ohlcv('BTC/USDT')", 'data'],
    ['openml.datasets.get_dataset(1)', 'data'],
    ["roboflow.Roboflow.workspace.project.version.download('yolov5')", 'data'],
  ],
  ignores: [
    '$ curl -Lo ./kind https://kind.sigs.k8s.io/dl/v0.22.0/kind-linux-amd64',
    '$ curl --fail http://localhost:8080/health',
    "requests.post('https://x.io/predict')",
    "requests.get('http://localhost:8000/health')",
    "requests.get('https://api.acme.io/health')",
    "requests.Session.get('https://api.github.com/repos/acme/x')",
    '$ wget https://x.io/installer.sh',
    '$ curl https://x.io/cli-linux.zip -o cli.zip',
    '$ curl http://metadata.internal/token.zip',
  ],
})
