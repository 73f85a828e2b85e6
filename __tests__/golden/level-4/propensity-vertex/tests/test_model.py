from sklearn.metrics import roc_auc_score

from propensity.model import FEATURES, LABEL, fit


def test_cart_adds_predict_buying(visitors):
    model = fit(visitors)
    assert roc_auc_score(visitors[LABEL], model.predict_proba(visitors[FEATURES])[:, 1]) > 0.9
