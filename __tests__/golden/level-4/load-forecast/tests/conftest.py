import os
import sys

import numpy as np
import pandas as pd
import pytest

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "src"))


@pytest.fixture
def measurements():
    stamps = pd.date_range("2024-01-01", periods=24 * 28, freq="h", tz="UTC")
    return pd.DataFrame(
        {
            "timestamp": stamps,
            "temperature": 10 + 5 * np.sin(np.arange(len(stamps)) / 24),
            "load_mw": 40 + 10 * np.cos(stamps.hour / 24 * 2 * np.pi),
        }
    )
