import argparse

import mlflow
from mlflow.exceptions import RestException
from sklearn.metrics import log_loss

from next_offer.ranker import FEATURES, LABEL
from next_offer.spark import session


def loss_of(uri: str, frame) -> float:
    return log_loss(frame[LABEL], mlflow.pyfunc.load_model(uri).predict(frame[FEATURES]))


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--catalog", required=True)
    args = parser.parse_args()

    mlflow.set_registry_uri("databricks-uc")
    name = f"{args.catalog}.offers.next_offer"
    frame = session().table(f"{args.catalog}.offers.holdout").toPandas()

    challenger = loss_of(f"models:/{name}@challenger", frame)
    try:
        champion = loss_of(f"models:/{name}@champion", frame)
    except RestException:
        champion = float("inf")

    print(f"log loss: challenger {challenger:.4f}, champion {champion:.4f}")
    if challenger >= champion:
        raise SystemExit("The challenger is no better than the champion.")


if __name__ == "__main__":
    main()
