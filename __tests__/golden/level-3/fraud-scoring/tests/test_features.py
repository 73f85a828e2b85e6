from fraud.features import FEATURES, build_features
from fraud.prepare import split_by_time


def test_columns_are_stable(transactions):
    assert list(build_features(transactions).columns) == FEATURES


def test_foreign_card_is_marked(transactions):
    built = build_features(transactions)
    foreign = transactions["merchant_country"] == "BR"
    assert built.loc[foreign, "is_foreign"].eq(1).all()


def test_the_test_set_is_later(transactions):
    train, test = split_by_time(transactions, 1)
    assert train["timestamp"].max() < test["timestamp"].min()
