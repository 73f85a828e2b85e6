import { packageIndex } from '../../src/tools/package-index.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(packageIndex, {
  sees: [
    ['$ twine upload dist/*', 'publish package'],
    ['$ uv publish', 'publish package'],
    ['$ curl -F package=@"dist/a.whl" "$INDEX_URL"', 'publish package'],
    ['$ fury push dist/a.whl', 'publish package'],
    ['$ anaconda upload x.tar.bz2', 'publish package'],
    ['$ cargo publish', 'publish package'],
    ['$ gcloud artifacts generic upload --source=x', 'publish package'],
    ['$ aws codeartifact publish-package-version --package p', 'publish package'],
    ['$ az artifacts universal publish --feed f', 'publish package'],
    ['uses: pypa/gh-action-pypi-publish@release/v1', 'publish package'],
    ['uses: JRubics/poetry-publish@v2', 'publish package'],
    ['uses: PyO3/maturin-action@v1 command=upload', 'publish package'],
  ],
  ignores: [
    '$ twine check dist/*',
    '$ poetry publish --dry-run',
    '$ curl -F file=@a.csv x',
    'uses: PyO3/maturin-action@v1 command=build',
  ],
})
