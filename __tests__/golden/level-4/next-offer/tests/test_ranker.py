import numpy as np
import pandas as pd
import pytest

from next_offer.ranker import FEATURES, LABEL, OfferRanker, fit


@pytest.fixture
def impressions() -> pd.DataFrame:
    rng = np.random.default_rng(9)
    opened = rng.integers(0, 10, 500)
    return pd.DataFrame(
        {
            "age_of_account": rng.integers(0, 20, 500),
            "balance_band": rng.integers(0, 5, 500),
            "offer_id": rng.integers(0, 8, 500),
            "opened_last_30d": opened,
            "clicked_last_30d": opened // 2,
            "clicked": (opened > 6).astype(int),
        }
    )


def test_fit_finds_engaged_customers(impressions):
    model = fit(impressions, n_estimators=20)
    assert (model.predict(impressions[FEATURES]) == impressions[LABEL]).mean() > 0.95


def test_ranker_serves_probabilities(impressions):
    served = OfferRanker(fit(impressions, n_estimators=5))
    answer = served.predict(None, impressions.head(3))
    assert answer.shape == (3,)
    assert ((answer >= 0) & (answer <= 1)).all()
