from churn.data import FEATURES
from churn.train import fit


def test_the_model_tells_the_leaving_from_the_staying(customers):
    _, auc = fit(customers)
    assert auc > 0.8


def test_more_support_calls_mean_more_churn(customers):
    model, _ = fit(customers)
    content = customers.head(1)[FEATURES].assign(support_calls=0)
    annoyed = content.assign(support_calls=8)
    assert model.predict_proba(annoyed)[0, 1] > model.predict_proba(content)[0, 1]
