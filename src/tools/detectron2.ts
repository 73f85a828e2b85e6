import type { Tool } from '../model/tool.ts'

/** Object detection trainers of Detectron2 and OpenMMLab. */
export const detectron2: Tool = {
  id: 'detectron2',
  name: 'Detectron2 and OpenMMLab',
  url: 'https://detectron2.readthedocs.io',
  roles: ['ml-framework'],
  packages: ['detectron2', 'mmdet', 'mmengine', 'mmsegmentation'],
  imports: ['detectron2', 'mmdet', 'mmengine', 'mmseg'],
  calls: [
    { call: 'detectron2.engine.**.train', does: 'train' },
    { call: 'mmengine.**.Runner.**.train', does: 'train' },
    { call: 'mmdet|mmseg.apis.train_*', does: 'train' },
    { call: 'detectron2.engine.**.DefaultPredictor', does: 'load-model' },
    { call: 'mmdet|mmseg.apis.init_detector|init_model', does: 'load-model' },
    { call: 'mmdet|mmseg.apis.inference_*', does: 'predict' },
  ],
}
