import { pins } from '../../src/tools/pins.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(pins, {
  sees: [
    ['r:pins::pin_read(_, _)', 'data'],
    ['r:pins::pin_download(_, _)', 'data'],
    ['pins.board_s3.pin_read(_)', 'data'],
  ],
  ignores: ['r:pins::pin_write(_, _)', 'r:pins::board_connect()', 'pins.board_s3(_)'],
})
