import { scikitLearn } from '../../src/tools/scikit-learn.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(scikitLearn, {
  sees: [
    ['sklearn.svm.SVC.fit(_, _)', 'train'],
    ['sklearn.cluster.KMeans.fit_predict(_)', 'train'],
    ['sklearn.model_selection.GridSearchCV.fit(_, _)', 'train'],
    ['sklearn.linear_model.SGDClassifier.partial_fit(_, _)', 'train'],
    ['sklearn.compose.TransformedTargetRegressor.fit(_, _)', 'train'],
    ['sklearn.pipeline.Pipeline.fit(_, _)', 'train'],
    ['sklearn.pipeline.make_pipeline.fit(_, _)', 'train'],
    ['?.fit(_, _) | import sklearn', 'train'],
    ['?.model.fit(_, _) | import sklearn', 'train'],
    ['sklearn.ensemble.RandomForestClassifier.predict_proba(_)', 'predict'],
    ['sklearn.ensemble.IsolationForest.score_samples(_)', 'predict'],
    ['?.predict(_) | import sklearn', 'predict'],
    ['sklearn.svm.SVC.score(_, _)', 'evaluate'],
    ['sklearn.metrics.f1_score(_, _)', 'evaluate'],
    ['sklearn.model_selection.cross_val_score(_, _, _)', 'evaluate'],
    ['sklearn.datasets.fetch_california_housing()', 'data'],
  ],
  ignores: [
    'sklearn.preprocessing.StandardScaler.fit(_)',
    'sklearn.preprocessing.StandardScaler.fit_transform(_)',
    'sklearn.decomposition.PCA.fit(_)',
    'sklearn.compose.ColumnTransformer.fit(_, _)',
    'sklearn.feature_extraction.text.TfidfVectorizer.fit(_)',
    'sklearn.pipeline.Pipeline.fit(_)',
    'sklearn.dummy.DummyClassifier.fit(_, _)',
    'sklearn.datasets.load_iris()',
    'sklearn.model_selection.train_test_split(_, _)',
    'sklearn.metrics.make_scorer(_)',
    '?.fit(_) | import sklearn',
    '?.scaler.fit(_, _) | import sklearn',
    '?.fit(_, _) | import matplotlib',
  ],
})
