import sys
from pathlib import Path

import pandas as pd

from fraud.features import build_features
from fraud.settings import load_params


def split_by_time(frame: pd.DataFrame, test_months: int) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The last months are the test set; a random split would leak the future."""
    timestamps = pd.to_datetime(frame["timestamp"], utc=True)
    cut = timestamps.max() - pd.DateOffset(months=test_months)
    return frame[timestamps <= cut], frame[timestamps > cut]


def main(source: str, target: str) -> None:
    frame = pd.read_parquet(source)
    out = Path(target)
    out.mkdir(parents=True, exist_ok=True)
    train, test = split_by_time(frame, load_params()["prepare"]["test_months"])
    for name, part in (("train", train), ("test", test)):
        build_features(part).assign(is_fraud=part["is_fraud"]).to_parquet(out / f"{name}.parquet")


if __name__ == "__main__":
    main(*sys.argv[1:])
