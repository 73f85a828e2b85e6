import pandas as pd

TARGET = "units"
FEATURES = ["store_id", "article_id", "weekday", "on_promo", "lag_7", "mean_28"]


def add_features(frame: pd.DataFrame) -> pd.DataFrame:
    """Lag features by store and article; the frame has one row a day."""
    frame = frame.sort_values("date").copy()
    groups = frame.groupby(["store_id", "article_id"])[TARGET]
    frame["weekday"] = pd.to_datetime(frame["date"]).dt.dayofweek
    frame["lag_7"] = groups.shift(7)
    frame["mean_28"] = groups.transform(lambda units: units.shift(1).rolling(28, min_periods=7).mean())
    return frame.dropna(subset=["lag_7", "mean_28"])
