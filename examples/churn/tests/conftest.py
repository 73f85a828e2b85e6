import numpy as np
import pandas as pd
import pytest


@pytest.fixture(scope="session")
def customers() -> pd.DataFrame:
    """Made-up customers of whom the new and the annoyed leave more often."""
    random = np.random.default_rng(7)
    count = 600
    tenure = random.integers(0, 72, count)
    calls = random.poisson(2, count)
    leaving = 1 / (1 + np.exp(0.08 * tenure - 0.9 * calls))
    return pd.DataFrame(
        {
            "tenure_months": tenure,
            "monthly_charge": random.uniform(20, 120, count).round(2),
            "support_calls": calls,
            "contract": random.choice(["monthly", "yearly"], count),
            "payment": random.choice(["card", "invoice"], count),
            "churned": (random.uniform(size=count) < leaving).astype(int),
        }
    )
