import { detectron2 } from '../../src/tools/detectron2.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(detectron2, {
  sees: [
    ['detectron2.engine.DefaultTrainer.train()', 'train'],
    ['mmengine.runner.Runner.from_cfg.train()', 'train'],
    ['mmdet.apis.train_detector(_, _, _)', 'train'],
    ['detectron2.engine.DefaultPredictor(_)', 'load-model'],
    ['mmdet.apis.init_detector(_, _)', 'load-model'],
    ['mmdet.apis.inference_detector(_, _)', 'predict'],
  ],
  ignores: ['detectron2.engine.DefaultTrainer.build_train_loader(_)', 'detectron2.config.get_cfg()'],
})
