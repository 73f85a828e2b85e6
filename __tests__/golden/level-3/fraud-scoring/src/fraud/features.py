"""Features shared by training and the service."""

import numpy as np
import pandas as pd

FEATURES = ["amount_log", "hour", "is_foreign", "merchant_risk", "velocity_1h", "velocity_24h"]


def build_features(frame: pd.DataFrame) -> pd.DataFrame:
    out = pd.DataFrame(index=frame.index)
    out["amount_log"] = np.log1p(frame["amount"].clip(lower=0))
    out["hour"] = pd.to_datetime(frame["timestamp"], utc=True).dt.hour
    out["is_foreign"] = (frame["card_country"] != frame["merchant_country"]).astype(int)
    out["merchant_risk"] = frame["merchant_risk"].fillna(0.0)
    out["velocity_1h"] = frame["velocity_1h"].fillna(0)
    out["velocity_24h"] = frame["velocity_24h"].fillna(0)
    return out[FEATURES]
