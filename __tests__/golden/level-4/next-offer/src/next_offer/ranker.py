import mlflow.pyfunc
import pandas as pd
from xgboost import XGBClassifier

FEATURES = ["age_of_account", "balance_band", "offer_id", "opened_last_30d", "clicked_last_30d"]
LABEL = "clicked"


def fit(frame: pd.DataFrame, **params) -> XGBClassifier:
    model = XGBClassifier(n_estimators=params.pop("n_estimators", 300), max_depth=5, **params)
    model.fit(frame[FEATURES], frame[LABEL])
    return model


class OfferRanker(mlflow.pyfunc.PythonModel):
    """Answers the probability of a click for each row."""

    def __init__(self, classifier: XGBClassifier):
        self.classifier = classifier

    def predict(self, context, model_input: pd.DataFrame, params=None):
        return self.classifier.predict_proba(model_input[FEATURES])[:, 1]
