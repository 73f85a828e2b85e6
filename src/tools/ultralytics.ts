import type { Tool } from '../model/tool.ts'

/** YOLO models by class or by command. */
export const ultralytics: Tool = {
  id: 'ultralytics',
  name: 'Ultralytics',
  url: 'https://docs.ultralytics.com',
  roles: ['ml-framework'],
  packages: ['ultralytics'],
  imports: ['ultralytics'],
  commands: [
    { command: 'yolo train', does: 'train' },
    { command: 'yolo * train', does: 'train' },
    { command: 'yolo mode=train', does: 'train' },
    { command: 'yolo * mode=train', does: 'train' },
    { command: 'yolo val', does: 'evaluate' },
    { command: 'yolo * val', does: 'evaluate' },
    { command: 'yolo predict', does: 'predict' },
    { command: 'yolo * predict', does: 'predict' },
  ],
  calls: [
    { call: 'ultralytics.**.train', does: 'train' },
    { call: 'ultralytics.**.val', does: 'evaluate' },
    { call: 'ultralytics.**.predict|track|__call__', does: 'predict' },
    { call: 'ultralytics.YOLO|RTDETR|SAM|NAS|YOLOWorld', does: 'load-model' },
  ],
}
