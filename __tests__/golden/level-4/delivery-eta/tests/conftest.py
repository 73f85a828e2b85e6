import numpy as np
import pandas as pd
import pytest


@pytest.fixture
def deliveries() -> pd.DataFrame:
    rng = np.random.default_rng(4)
    distance = rng.uniform(0.5, 20, 500)
    stops = rng.integers(0, 12, 500)
    return pd.DataFrame(
        {
            "distance_km": distance,
            "stops_before": stops,
            "hour": rng.integers(7, 20, 500),
            "weekday": rng.integers(0, 6, 500),
            "rain_mm": rng.exponential(0.5, 500),
            "vehicle_van": rng.integers(0, 2, 500),
            "minutes": 3 * distance + 4 * stops + rng.normal(0, 2, 500),
        }
    )
