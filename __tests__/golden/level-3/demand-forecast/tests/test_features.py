from demand_forecast.features import FEATURES, add_features


def test_lag_is_a_week_old(sales):
    built = add_features(sales)
    row = built.iloc[0]
    before = sales.loc[sales["date"] == row["date"] - __import__("pandas").Timedelta(days=7), "units"].item()
    assert row["lag_7"] == before


def test_all_features_are_there(sales):
    assert set(FEATURES) <= set(add_features(sales).columns)
