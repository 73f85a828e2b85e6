import type { Tool } from '../model/tool.ts'

/** Estimators that learn a target or clusters fit a model; scalers, encoders, imputers, projections and vectorizers alone do not. */
export const scikitLearn: Tool = {
  id: 'scikit-learn',
  name: 'scikit-learn',
  url: 'https://scikit-learn.org',
  roles: ['ml-framework'],
  packages: ['scikit-learn', 'scikit-learn-intelex'],
  imports: ['sklearn', 'sklearnex'],
  calls: [
    {
      call: 'sklearn.**.fit|fit_predict|partial_fit',
      does: 'train',
      except: [
        'sklearn.preprocessing.**',
        'sklearn.impute.**',
        'sklearn.feature_extraction.**',
        'sklearn.feature_selection.**',
        'sklearn.decomposition.**',
        'sklearn.manifold.**',
        'sklearn.random_projection.**',
        'sklearn.kernel_approximation.**',
        'sklearn.compose.**.ColumnTransformer.**',
        'sklearn.compose.ColumnTransformer.**',
        'sklearn.compose.make_column_transformer.**',
        'sklearn.pipeline.**',
        'sklearn.dummy.**',
        'sklearn.metrics.**',
        // Groups what it is given and can be asked nothing more: no model remains.
        'sklearn.cluster.DBSCAN|OPTICS|HDBSCAN|AgglomerativeClustering|SpectralClustering.fit_predict',
      ],
    },
    // With a target: a pipeline of transformers alone is fitted on one argument.
    { call: 'sklearn.pipeline.Pipeline|make_pipeline.**.fit|fit_predict', does: 'train', arguments: 2 },
    {
      call: '?.fit|fit_predict|partial_fit',
      does: 'train',
      arguments: 2,
      except: ['?.**.*scaler*|*encoder*|*imputer*|*vectorizer*|*preprocessor*|*transformer*|*tokenizer*.*'],
    },
    // What packages of others call an estimator keeps to the same interface.
    {
      call: '*.**.*Classifier|*Regressor|*Forecaster.fit|partial_fit',
      does: 'train',
      arguments: 2,
      except: ['*.**.Dummy*.*'],
    },
    { call: '*.**.*Classifier|*Regressor|*Forecaster.predict|predict_proba', does: 'predict', arguments: 1 },
    { call: 'sklearn.**.predict|predict_proba|predict_log_proba|decision_function|score_samples', does: 'predict' },
    { call: '?.predict|predict_proba', does: 'predict', arguments: 1 },
    { call: 'sklearn.**.score', does: 'evaluate', arguments: 2 },
    {
      call: 'sklearn.metrics.*',
      does: 'evaluate',
      except: ['sklearn.metrics.make_scorer|get_scorer|pairwise_distances|*Display'],
    },
    { call: 'sklearn.model_selection.cross_val_score|cross_validate|cross_val_predict', does: 'evaluate' },
    // load_* reads toy data that comes with the package.
    { call: 'sklearn.datasets.fetch_*', does: 'data' },
  ],
}
