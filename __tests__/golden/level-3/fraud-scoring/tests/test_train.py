from fraud.evaluate import evaluate
from fraud.features import build_features
from fraud.train import fit


def test_learns_the_foreign_pattern(transactions):
    frame = build_features(transactions).assign(is_fraud=transactions["is_fraud"])
    model = fit(frame, {"n_estimators": 20, "num_leaves": 7})
    assert evaluate(model, frame, 0.5)["roc_auc"] > 0.8
