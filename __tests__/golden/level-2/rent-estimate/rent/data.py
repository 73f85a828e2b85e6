import os

import pandas as pd
import sqlalchemy

COLUMNS = ["rooms", "area_m2", "floor", "year_built", "district"]


def load_listings() -> pd.DataFrame:
    engine = sqlalchemy.create_engine(os.environ["LISTINGS_URL"])
    return pd.read_sql("select rooms, area_m2, floor, year_built, district, rent from listings", engine)


def clean(listings: pd.DataFrame) -> pd.DataFrame:
    listings = listings.dropna(subset=["rent", "area_m2"])
    return listings[listings["area_m2"].between(10, 400)]
