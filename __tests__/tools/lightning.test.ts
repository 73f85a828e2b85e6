import { lightning } from '../../src/tools/lightning.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(lightning, {
  sees: [
    ['lightning.pytorch.Trainer.fit(_, _)', 'train'],
    ['pytorch_lightning.Trainer.fit(_)', 'train'],
    ['lightning.pytorch.cli.LightningCLI(_)', 'train'],
    ['?.fit(_, datamodule=_) | import pytorch_lightning', 'train'],
    ['lightning.Fabric.backward(_)', 'train'],
    ['?.manual_backward(_) | import lightning', 'train'],
    ['lightning.Trainer.test(_)', 'evaluate'],
    ['lightning.Trainer.predict(_)', 'predict'],
    ["?.load_from_checkpoint('a.ckpt') | import lightning", 'load-model'],
    ["lightning.LightningModule.load_from_checkpoint('a.ckpt')", 'load-model'],
    ["acme_bots.nets.Detector.load_from_checkpoint('a.ckpt')", 'load-model'],
    ['acme_bots.tuning.get_trainer.fit(_, _)', 'train'],
    ['composer.Trainer.fit(_)', 'train'],
  ],
  ignores: [
    'lightning.pytorch.Trainer(max_epochs=_)',
    'lightning.pytorch.seed_everything(42)',
    '?.fit(_) | import lightning',
    'acme_bots.tuning.get_trainer(_)',
    'acme_bots.tuning.get_tuner.fit(_)',
  ],
})
