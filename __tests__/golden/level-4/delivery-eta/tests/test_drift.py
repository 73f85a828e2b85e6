from eta import drift


def test_same_data_is_no_drift(deliveries):
    features = deliveries.drop(columns=["minutes"])
    assert drift.drifted_share(features, features) == 0


def test_all_shifted_is_drift(deliveries):
    features = deliveries.drop(columns=["minutes"])
    assert drift.drifted_share(features, features + 100) == 1
