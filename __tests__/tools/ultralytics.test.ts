import { ultralytics } from '../../src/tools/ultralytics.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(ultralytics, {
  sees: [
    ['$ yolo train data=coco.yaml', 'train'],
    ['$ yolo detect train data=coco.yaml', 'train'],
    ['$ yolo mode=train task=detect', 'train'],
    ['$ yolo task=detect mode=train', 'train'],
    ['$ yolo val model=best.pt', 'evaluate'],
    ['$ yolo detect val model=best.pt', 'evaluate'],
    ['$ yolo predict model=best.pt', 'predict'],
    ['$ yolo segment predict model=best.pt', 'predict'],
    ["ultralytics.YOLO.train(data='coco.yaml')", 'train'],
    ['ultralytics.YOLO.val()', 'evaluate'],
    ['ultralytics.YOLO.predict(_)', 'predict'],
    ["ultralytics.YOLO('best.pt')", 'load-model'],
  ],
  ignores: ['$ yolo checks', '$ yolo export model=best.pt format=onnx', '?.train() | import ultralytics'],
})
