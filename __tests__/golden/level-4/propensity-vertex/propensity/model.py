import pandas as pd
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import StandardScaler

FEATURES = ["sessions_7d", "product_views_7d", "cart_adds_7d", "days_since_purchase", "is_newsletter"]
LABEL = "bought_7d"


def fit(frame: pd.DataFrame) -> Pipeline:
    model = Pipeline([("scale", StandardScaler()), ("boost", HistGradientBoostingClassifier(max_iter=200))])
    model.fit(frame[FEATURES], frame[LABEL])
    return model
