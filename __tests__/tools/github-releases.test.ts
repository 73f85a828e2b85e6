import { githubReleases } from '../../src/tools/github-releases.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(githubReleases, {
  sees: [
    ['$ gh release create v1.0.0 --generate-notes', 'publish'],
    ['$ gh release upload v1 models/churn.onnx', 'publish, register model (shared)'],
    ['$ gh release download v1 -p data.zip', 'data'],
    ['$ semantic-release publish', 'publish'],
    ['$ goreleaser release --clean', 'publish'],
    ['uses: softprops/action-gh-release@v2', 'publish'],
    ['uses: softprops/action-gh-release@v2 files=models/churn.pkl', 'publish, register model (shared)'],
    ['uses: ncipollo/release-action@v1 artifacts=model.pt', 'publish, register model (shared)'],
    ['uses: actions/create-release@v1', 'publish'],
    ['uses: actions/upload-release-asset@v1 asset_path=./model.onnx', 'publish, register model (shared)'],
    ['uses: svenstaro/upload-release-action@v2', 'publish'],
    ['uses: googleapis/release-please-action@v4', 'publish'],
    ['uses: google-github-actions/release-please-action@v3', 'publish'],
    ['uses: cycjimmy/semantic-release-action@v4', 'publish'],
    ['uses: python-semantic-release/python-semantic-release@v9', 'publish'],
    ['uses: python-semantic-release/upload-to-gh-release@v9', 'publish'],
    ['uses: marvinpinto/action-automatic-releases@latest', 'publish'],
  ],
  ignores: ['$ gh release list', '$ gh release view v1', '$ semantic-release --dry-run'],
})
