import numpy as np
import pandas as pd
import pytest


@pytest.fixture
def transactions() -> pd.DataFrame:
    rng = np.random.default_rng(0)
    size = 400
    foreign = rng.integers(0, 2, size)
    return pd.DataFrame(
        {
            "amount": rng.lognormal(3, 1, size),
            "timestamp": pd.date_range("2024-01-01", periods=size, freq="6h", tz="UTC"),
            "card_country": "DE",
            "merchant_country": np.where(foreign, "BR", "DE"),
            "merchant_risk": rng.random(size),
            "velocity_1h": rng.integers(0, 5, size),
            "velocity_24h": rng.integers(0, 20, size),
            "is_fraud": (foreign & (rng.random(size) > 0.3)).astype(int),
        }
    )
