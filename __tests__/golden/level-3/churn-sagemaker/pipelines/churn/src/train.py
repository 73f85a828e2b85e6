import argparse
import os

import pandas as pd
import xgboost as xgb
from sagemaker.experiments.run import load_run


def train(frame: pd.DataFrame, params: dict, rounds: int) -> xgb.Booster:
    matrix = xgb.DMatrix(frame.iloc[:, 1:].values, label=frame.iloc[:, 0])
    return xgb.train({"objective": "binary:logistic", "eval_metric": "auc", **params}, matrix, num_boost_round=rounds)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--max-depth", type=int, default=5)
    parser.add_argument("--eta", type=float, default=0.1)
    parser.add_argument("--num-round", type=int, default=300)
    parser.add_argument("--train", default=os.environ.get("SM_CHANNEL_TRAIN"))
    parser.add_argument("--model-dir", default=os.environ.get("SM_MODEL_DIR"))
    args = parser.parse_args()

    frame = pd.read_csv(os.path.join(args.train, "train.csv"), header=None)
    params = {"max_depth": args.max_depth, "eta": args.eta}
    with load_run() as run:
        run.log_parameters({**params, "rounds": args.num_round, "rows": len(frame)})
        booster = train(frame, params, args.num_round)
    booster.save_model(os.path.join(args.model_dir, "model.json"))
