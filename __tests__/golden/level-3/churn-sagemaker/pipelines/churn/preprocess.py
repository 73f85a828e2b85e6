import pathlib

import pandas as pd
from sklearn.model_selection import train_test_split

COLUMNS = ["churned", "tenure_months", "monthly_charge", "tickets_90d", "plan_annual", "minutes_trend"]


def transform(frame: pd.DataFrame) -> pd.DataFrame:
    frame = frame.copy()
    frame["plan_annual"] = (frame["plan"] == "annual").astype(int)
    frame["minutes_trend"] = (frame["minutes_30d"] / frame["minutes_90d"].clip(lower=1) * 3).fillna(0)
    return frame[COLUMNS]


if __name__ == "__main__":
    base = pathlib.Path("/opt/ml/processing")
    parts = sorted((base / "input").glob("*.csv"))
    frame = transform(pd.concat(pd.read_csv(part) for part in parts))
    train, test = train_test_split(frame, test_size=0.2, random_state=3, stratify=frame["churned"])
    for name, part in (("train", train), ("test", test)):
        (base / name).mkdir(parents=True, exist_ok=True)
        part.to_csv(base / name / f"{name}.csv", index=False, header=False)
