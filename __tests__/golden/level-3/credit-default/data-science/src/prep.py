import argparse
from pathlib import Path

import pandas as pd
from sklearn.model_selection import train_test_split

TARGET = "default_next_month"


def clean(frame: pd.DataFrame) -> pd.DataFrame:
    frame = frame.drop_duplicates().dropna(subset=[TARGET])
    frame["education"] = frame["education"].where(frame["education"].between(1, 4), 4)
    return frame


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--raw_data", type=str)
    parser.add_argument("--train_data", type=str)
    parser.add_argument("--test_data", type=str)
    args = parser.parse_args()

    frame = clean(pd.read_csv(args.raw_data))
    train, test = train_test_split(frame, test_size=0.25, random_state=42, stratify=frame[TARGET])
    train.to_parquet(Path(args.train_data) / "train.parquet")
    test.to_parquet(Path(args.test_data) / "test.parquet")


if __name__ == "__main__":
    main()
