import sys
from unittest.mock import MagicMock

sys.modules["azureml.ai.monitoring"] = MagicMock()
sys.modules["opencensus.ext.azure.log_exporter"] = MagicMock()

import score  # noqa: E402
from features import make_features  # noqa: E402
from train import fit  # noqa: E402


def test_one_forecast_a_row(measurements):
    frame = make_features(measurements)
    answer = score.forecast(fit(frame, 20), frame.head(5).to_dict("records"))
    assert len(answer) == 5
    assert all(20 < value < 60 for value in answer)
