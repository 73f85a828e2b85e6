from features import COLUMNS, make_features


def test_lags_point_back(measurements):
    built = make_features(measurements)
    assert len(built) == len(measurements) - 168
    assert built.iloc[0]["load_168h_ago"] == measurements.iloc[0]["load_mw"]


def test_no_gaps(measurements):
    assert make_features(measurements)[COLUMNS].notna().all().all()
