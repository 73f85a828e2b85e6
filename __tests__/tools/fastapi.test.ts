import { fastapi } from '../../src/tools/fastapi.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(fastapi, {
  sees: [
    ['$ fastapi run app/main.py', 'serve'],
    ['$ fastapi deploy', 'deploy application'],
    ["@fastapi.FastAPI.post('/predict')", 'serve'],
    ["@fastapi.APIRouter.get('/health')", 'serve'],
    ["@?.post('/predict') | import fastapi", 'serve'],
    ["fastapi.FastAPI.add_api_route('/predict', _)", 'serve'],
    ['fastapi.Request.app.state.model.predict(_)', 'predict'],
    ['fastapi.FastAPI.state.churn_model.predict_proba(_)', 'predict'],
  ],
  ignores: [
    '$ fastapi --version',
    'fastapi.Request.app.state.scaler.transform(_)',
    'fastapi.Request.app.state.settings.predict(_)',
    "fastapi.FastAPI(title='x')",
    "fastapi.testclient.TestClient.post('/predict')",
    "@fastapi.FastAPI.on_event('startup')",
    "@?.post('/x') | import requests",
  ],
})
