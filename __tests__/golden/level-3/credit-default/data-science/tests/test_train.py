from evaluate import evaluate
from prep import clean
from train import fit


def test_model_separates_defaulters(customers):
    frame = clean(customers)
    model = fit(frame, n_estimators=10, learning_rate=0.1, max_depth=2)
    assert evaluate(model, frame)["test_auc"] > 0.9
