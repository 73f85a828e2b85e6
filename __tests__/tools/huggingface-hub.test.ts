import { huggingfaceHub } from '../../src/tools/huggingface-hub.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(huggingfaceHub, {
  sees: [
    ['$ huggingface-cli upload acme/churn model', 'register model (shared)'],
    ['$ hf upload acme/app . --repo-type=space', 'deploy application'],
    ['$ huggingface-cli upload acme/rows data --repo-type dataset', 'publish data'],
    ['$ hf download acme/churn', 'load-model'],
    ['$ hf download acme/rows --repo-type dataset', 'data'],
    ['$ git push --force space main', 'deploy application'],
    ['$ git push --force https://user:token@huggingface.co/spaces/acme/app main', 'deploy application'],
    ['uses: nateraw/huggingface-sync-action@v0 repo_type=space', 'deploy application'],
    ['uses: nateraw/huggingface-sync-action@v0 space_sdk=gradio', 'deploy application'],
    ['uses: JacobLinCool/huggingface-sync@v1 repo=acme/app', 'deploy application'],
    ["huggingface_hub.HfApi.upload_folder(repo_id='a/b')", 'register model (shared)'],
    ["huggingface_hub.HfApi.upload_file(repo_type='space')", 'deploy application'],
    ["huggingface_hub.upload_file(repo_type='dataset')", 'publish data'],
    ["huggingface_hub.push_to_hub_keras(_, 'a/b')", 'register model (shared)'],
    ["?.push_to_hub('a/b') | import huggingface_hub", 'register model (shared)'],
    ["huggingface_hub.hf_hub_download('a/b', 'm.pt')", 'load-model'],
    ["huggingface_hub.snapshot_download('a/b', repo_type='dataset')", 'data'],
    ["churnnet.models.Net.from_pretrained('acme/churn')", 'load-model'],
    ['churnnet.models.Net.from_pretrained.__call__(_)', 'predict'],
    ['huggingface_hub.ModelCard.from_template(_)', 'document'],
    ['?.create_model_card(_) | import huggingface_hub', 'document'],
  ],
  ignores: [
    'huggingface_hub.ModelCardData(_)',
    "churnnet.text.WordTokenizer.from_pretrained('acme/churn')",
    'churnnet.text.WordTokenizer.from_pretrained.__call__(_)',
    "churnnet.NetConfig.from_pretrained('acme/churn')",
    '$ huggingface-cli login --token x',
    '$ hf auth whoami',
    '$ git push origin main',
    "huggingface_hub.HfApi.create_repo('a/b')",
    'huggingface_hub.login()',
  ],
})
