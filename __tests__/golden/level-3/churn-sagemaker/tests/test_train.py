import sys
from unittest.mock import MagicMock

import numpy as np
import pandas as pd

sys.modules.setdefault("sagemaker.experiments.run", MagicMock())

from pipelines.churn.evaluate import score  # noqa: E402
from pipelines.churn.src.train import train  # noqa: E402


def test_model_finds_the_signal():
    rng = np.random.default_rng(5)
    tickets = rng.integers(0, 6, 400)
    frame = pd.DataFrame({0: (tickets > 3).astype(int), 1: rng.random(400), 2: tickets})
    assert score(train(frame, {"max_depth": 2}, 10), frame) > 0.95
