import numpy as np
import pandas as pd
import pytest


@pytest.fixture
def sales() -> pd.DataFrame:
    days = pd.date_range("2024-01-01", periods=90)
    return pd.DataFrame(
        {
            "date": days,
            "store_id": 1,
            "article_id": 7,
            "on_promo": 0,
            "units": 10 + 5 * (days.dayofweek >= 5).astype(int) + np.arange(90) % 2,
        }
    )
