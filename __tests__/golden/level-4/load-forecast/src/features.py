import pandas as pd

TARGET = "load_mw"
COLUMNS = ["hour", "weekday", "temperature", "load_24h_ago", "load_168h_ago"]


def make_features(frame: pd.DataFrame) -> pd.DataFrame:
    frame = frame.sort_values("timestamp").copy()
    stamps = pd.to_datetime(frame["timestamp"], utc=True)
    frame["hour"] = stamps.dt.hour
    frame["weekday"] = stamps.dt.dayofweek
    frame["load_24h_ago"] = frame[TARGET].shift(24)
    frame["load_168h_ago"] = frame[TARGET].shift(168)
    return frame.dropna(subset=["load_168h_ago"])
