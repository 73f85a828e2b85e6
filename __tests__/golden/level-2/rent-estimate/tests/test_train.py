import pandas as pd

from rent.data import COLUMNS, clean
from rent.train import fit


def listings():
    return pd.DataFrame(
        {
            "rooms": [1, 2, 3, 4] * 10,
            "area_m2": [30, 50, 70, 90] * 10,
            "floor": 1,
            "year_built": 1990,
            "district": ["north", "south"] * 20,
            "rent": [600, 900, 1200, 1500] * 10,
        }
    )


def test_larger_flats_cost_more():
    frame = listings()
    small, large = fit(frame, 20).predict(frame[COLUMNS].iloc[[0, 3]])
    assert small < large


def test_impossible_areas_are_dropped():
    frame = listings().assign(area_m2=5)
    assert clean(frame).empty
