import pandas as pd

from pipelines.churn.preprocess import COLUMNS, transform


def frame():
    return pd.DataFrame(
        {
            "churned": [0, 1],
            "tenure_months": [12, 3],
            "monthly_charge": [29.9, 49.9],
            "tickets_90d": [0, 4],
            "plan": ["annual", "monthly"],
            "minutes_30d": [300, 10],
            "minutes_90d": [900, 0],
        }
    )


def test_columns_in_the_order_training_expects():
    assert list(transform(frame()).columns) == COLUMNS


def test_no_minutes_is_no_division_by_zero():
    assert transform(frame())["minutes_trend"].tolist() == [1.0, 30.0]
