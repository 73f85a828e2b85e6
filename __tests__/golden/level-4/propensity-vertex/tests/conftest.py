import numpy as np
import pandas as pd
import pytest


@pytest.fixture
def visitors() -> pd.DataFrame:
    rng = np.random.default_rng(2)
    carts = rng.integers(0, 5, 600)
    return pd.DataFrame(
        {
            "sessions_7d": rng.integers(0, 20, 600),
            "product_views_7d": rng.integers(0, 60, 600),
            "cart_adds_7d": carts,
            "days_since_purchase": rng.integers(0, 400, 600),
            "is_newsletter": rng.integers(0, 2, 600),
            "bought_7d": (carts + rng.normal(0, 0.5, 600) > 3).astype(int),
        }
    )
