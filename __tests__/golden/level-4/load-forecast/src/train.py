import argparse

import lightgbm as lgb
import mlflow
import pandas as pd

from features import COLUMNS, TARGET, make_features


def fit(frame: pd.DataFrame, n_estimators: int = 400) -> lgb.LGBMRegressor:
    model = lgb.LGBMRegressor(n_estimators=n_estimators, learning_rate=0.05)
    model.fit(frame[COLUMNS], frame[TARGET])
    return model


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--measurements", required=True)
    parser.add_argument("--model", required=True)
    parser.add_argument("--n_estimators", type=int, default=400)
    args = parser.parse_args()

    frame = make_features(pd.read_parquet(args.measurements))
    cut = int(len(frame) * 0.85)
    with mlflow.start_run():
        mlflow.log_params({"n_estimators": args.n_estimators, "rows": cut})
        model = fit(frame.iloc[:cut], args.n_estimators)
        mlflow.lightgbm.save_model(model, args.model)


if __name__ == "__main__":
    main()
