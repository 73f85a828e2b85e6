import sys
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "src"))


@pytest.fixture
def customers() -> pd.DataFrame:
    rng = np.random.default_rng(1)
    delay = rng.integers(0, 6, 300)
    return pd.DataFrame(
        {
            "limit_bal": rng.integers(10_000, 500_000, 300),
            "education": rng.integers(0, 7, 300),
            "pay_delay": delay,
            "default_next_month": (delay > 2).astype(int),
        }
    )
