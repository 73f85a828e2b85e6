"""Fits the churn model: python -m churn.train --data data/customers.csv"""

import argparse
from pathlib import Path

import joblib
import pandas as pd
from sklearn.compose import make_column_transformer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import train_test_split
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

from churn.data import CATEGORIES, FEATURES, NUMBERS, TARGET, read_customers


def fit(customers: pd.DataFrame, regularisation: float = 1.0) -> tuple[Pipeline, float]:
    """The fitted model, and its ROC AUC on a fifth of the customers that it has not seen."""
    train, test = train_test_split(
        customers, test_size=0.2, random_state=7, stratify=customers[TARGET]
    )
    columns = make_column_transformer(
        (StandardScaler(), NUMBERS),
        (OneHotEncoder(handle_unknown="ignore"), CATEGORIES),
    )
    model = make_pipeline(columns, LogisticRegression(C=regularisation, max_iter=1000))
    model.fit(train[FEATURES], train[TARGET])
    auc = roc_auc_score(test[TARGET], model.predict_proba(test[FEATURES])[:, 1])
    return model, float(auc)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--model", type=Path, default=Path("models/churn.joblib"))
    parser.add_argument("--regularisation", type=float, default=1.0)
    arguments = parser.parse_args()

    model, auc = fit(read_customers(arguments.data), arguments.regularisation)
    arguments.model.parent.mkdir(parents=True, exist_ok=True)
    joblib.dump(model, arguments.model)
    print(f"ROC AUC {auc:.3f}, model in {arguments.model}")


if __name__ == "__main__":
    main()
