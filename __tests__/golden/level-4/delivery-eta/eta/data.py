"""Reads completed deliveries of a dated snapshot from the warehouse."""

import os

import pandas as pd
import sqlalchemy

TARGET = "minutes"
QUERY = """
select distance_km, stops_before, hour, weekday, rain_mm, vehicle_van, minutes
from deliveries_snapshot
where snapshot_date = %(snapshot)s
"""


def load_deliveries(snapshot: str) -> pd.DataFrame:
    engine = sqlalchemy.create_engine(os.environ["WAREHOUSE_URL"])
    return pd.read_sql(QUERY, engine, params={"snapshot": snapshot})


def split(frame: pd.DataFrame, share: float = 0.2) -> tuple[pd.DataFrame, pd.DataFrame]:
    holdout = frame.sample(frac=share, random_state=11)
    return frame.drop(holdout.index), holdout
