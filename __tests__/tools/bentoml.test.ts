import { bentoml } from '../../src/tools/bentoml.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(bentoml, {
  sees: [
    ['$ bentoml serve service:svc', 'serve'],
    ['$ bentoml containerize churn:latest', 'build'],
    ['$ bentoml push churn:latest', 'register model (shared)'],
    ['$ bentoml models push churn', 'register model (shared)'],
    ['$ bentoml deploy .', 'deploy model'],
    ['$ bentoml deployment update churn', 'deploy model'],
    ['uses: bentoml/build-bento-action@v1', 'build'],
    ['uses: bentoml/containerize-push-action@v1 push=true', 'publish image'],
    ['uses: bentoml/deploy-bento-action@v1', 'deploy model'],
    ["bentoml.sklearn.save_model('m', _)", 'register model (by-location)'],
    ["bentoml.sklearn.load_model('m:latest')", 'load-model'],
    ["bentoml.models.get('m:latest')", 'load-model'],
    ["bentoml.mlflow.get('m:latest')", 'load-model'],
    ['bentoml.mlflow.get.to_runner.predict.async_run(_)', 'predict'],
    ['@bentoml.api(input=_)', 'serve'],
    ['@bentoml.Service.api(input=_)', 'serve'],
    ["bentoml.deployment.create(bento='x')", 'deploy model'],
    ['bentoml.io.JSON(pydantic_model=_)', 'document'],
    ['bentoml.io.NumpyNdarray.from_sample(_)', 'document'],
  ],
  ignores: [
    "bentoml.deployment.get('x')",
    'bentoml.io.JSON()',
    '$ bentoml list',
    '$ bentoml --version',
    "bentoml.Service('churn')",
  ],
})
