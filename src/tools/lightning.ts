import type { Tool } from '../model/tool.ts'

/** A Trainer that fits, or the command line class whose purpose it is. */
export const lightning: Tool = {
  id: 'lightning',
  name: 'Lightning',
  url: 'https://lightning.ai',
  roles: ['ml-framework'],
  packages: ['lightning', 'pytorch-lightning', 'lightning-fabric'],
  imports: ['lightning', 'pytorch_lightning', 'lightning_fabric'],
  calls: [
    { call: 'lightning|pytorch_lightning.**.fit', does: 'train', arguments: 1 },
    { call: 'lightning|pytorch_lightning.**.LightningCLI', does: 'train' },
    { call: '?.fit', does: 'train', arguments: 2 },
    { call: 'lightning|pytorch_lightning|lightning_fabric.**.backward', does: 'train' },
    { call: '?.manual_backward', does: 'train' },
    { call: 'lightning|pytorch_lightning.**.Trainer.test|validate', does: 'evaluate' },
    { call: 'lightning|pytorch_lightning.**.Trainer.predict', does: 'predict' },
    { call: '?.load_from_checkpoint', does: 'load-model' },
    // Packages around it keep its words for their trainers and modules.
    { call: '*.**.*Trainer|get_trainer|make_trainer|build_trainer|create_trainer.fit', does: 'train', arguments: 1 },
    { call: 'lightning|pytorch_lightning.**.load_from_checkpoint', does: 'load-model' },
    { call: '*.**.load_from_checkpoint', does: 'load-model' },
  ],
}
