import { tensorflow } from '../../src/tools/tensorflow.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(tensorflow, {
  sees: [
    ['tensorflow.keras.Sequential.fit(_, _)', 'train'],
    ['keras.models.Model.fit(_, epochs=_)', 'train'],
    ['?.fit(_, epochs=_) | import tensorflow', 'train'],
    ['?.train_on_batch(_, _) | import keras', 'train'],
    ['tensorflow.keras.optimizers.Adam.apply_gradients(_)', 'train'],
    ['?.apply_gradients(_) | import tensorflow', 'train'],
    ['tensorflow.estimator.train_and_evaluate(_, _, _)', 'train'],
    ['tensorflow.estimator.DNNClassifier.train(_)', 'train'],
    ['tensorflow.keras.Model.evaluate(_)', 'evaluate'],
    ['tensorflow.keras.models.load_model.predict(_)', 'predict'],
    ['tensorflow.saved_model.load.__call__(_)', 'predict'],
    ['?.predict(_) | import tensorflow', 'predict'],
    ["tensorflow.keras.models.load_model('m.h5')", 'load-model'],
    ["?.load_weights('w.h5') | import keras", 'load-model'],
    ["tensorflow.saved_model.load('export')", 'load-model'],
    ['tensorflow.lite.Interpreter(_)', 'load-model'],
    ['tensorflow.keras.utils.get_file(_, _)', 'data'],
    ['keras.utils.get_file(_, _)', 'data'],
    ['tensorflow.keras.datasets.mnist.load_data()', 'data'],
    ['r:keras::fit(_)', 'train'],
    ['r:keras3::fit(_)', 'train'],
  ],
  ignores: [
    'tensorflow.keras.preprocessing.text.Tokenizer.fit_on_texts(_)',
    'tensorflow.keras.preprocessing.image.ImageDataGenerator.fit(_)',
    'tensorflow.keras.layers.Normalization.adapt(_)',
    'tensorflow.keras.Model.compile(_)',
    '?.fit(_) | import tensorflow',
    '?.fit(_, _) | import numpy',
  ],
})
