import type { Tool } from '../model/tool.ts'

/** Models, data sets and Spaces on the Hugging Face Hub: each upload is a commit there. A Space runs what is pushed to it. */
export const huggingfaceHub: Tool = {
  id: 'huggingface-hub',
  name: 'Hugging Face Hub',
  url: 'https://huggingface.co',
  roles: ['model-registry'],
  packages: ['huggingface-hub'],
  imports: ['huggingface_hub'],
  commands: [
    {
      command: 'huggingface-cli|hf upload|upload-large-folder',
      does: 'register',
      subject: 'model',
      store: 'shared',
      unless: ['--repo-type space', '--repo-type dataset'],
    },
    {
      command: 'huggingface-cli|hf upload|upload-large-folder',
      does: 'deploy',
      subject: 'application',
      flags: ['--repo-type space'],
    },
    {
      command: 'huggingface-cli|hf upload|upload-large-folder',
      does: 'publish',
      subject: 'data',
      flags: ['--repo-type dataset'],
    },
    { command: 'huggingface-cli|hf download', does: 'load-model', unless: ['--repo-type dataset'] },
    { command: 'huggingface-cli|hf download', does: 'data', flags: ['--repo-type dataset'] },
    // `space` is the remote's name in the Hub's own instructions.
    { command: 'git push space|hf|huggingface', does: 'deploy', subject: 'application' },
    { command: 'git push *huggingface.co/spaces/*', does: 'deploy', subject: 'application' },
  ],
  actions: [
    {
      action: 'nateraw/huggingface-sync-action',
      does: 'deploy',
      subject: 'application',
      with: { repo_type: ['space'] },
    },
    { action: 'nateraw/huggingface-sync-action', does: 'deploy', subject: 'application', with: { space_sdk: ['*'] } },
    { action: 'JacobLinCool/huggingface-sync', does: 'deploy', subject: 'application' },
  ],
  calls: [
    {
      call: 'huggingface_hub.**.upload_folder|upload_file|upload_large_folder|create_commit',
      does: 'register',
      subject: 'model',
      store: 'shared',
      without: ['repo_type=space', 'repo_type=dataset'],
    },
    {
      call: 'huggingface_hub.**.upload_folder|upload_file|create_commit',
      does: 'deploy',
      subject: 'application',
      keywords: ['repo_type=space'],
    },
    {
      call: 'huggingface_hub.**.upload_folder|upload_file|create_commit',
      does: 'publish',
      subject: 'data',
      keywords: ['repo_type=dataset'],
    },
    { call: 'huggingface_hub.**.push_to_hub*|package_to_hub', does: 'register', subject: 'model', store: 'shared' },
    { call: '?.push_to_hub', does: 'register', subject: 'model', store: 'shared' },
    {
      call: 'huggingface_hub.**.hf_hub_download|snapshot_download|from_pretrained*',
      does: 'load-model',
      without: ['repo_type=dataset'],
    },
    // The models of many packages come from the Hub, by methods of these names.
    {
      call: '*.**.from_pretrained',
      does: 'load-model',
      except: ['*.**.*Tokenizer*|*Processor*|*Config*|*Extractor*|*Scheduler*|*tokenizer*.from_pretrained'],
    },
    {
      call: '*.**.from_pretrained.__call__|predict*',
      does: 'predict',
      except: ['*.**.*Tokenizer*|*Processor*|*Extractor*|*Scheduler*|*tokenizer*.from_pretrained.**'],
    },
    { call: 'huggingface_hub.**.ModelCard.**.from_template|save|push_to_hub', does: 'document' },
    { call: '?.create_model_card', does: 'document' },
    { call: 'huggingface_hub.**.hf_hub_download|snapshot_download', does: 'data', keywords: ['repo_type=dataset'] },
  ],
}
