import json

import numpy as np
import pandas as pd
import pytest
import xgboost as xgb

from pipelines.churn.src import inference


@pytest.fixture
def model_dir(tmp_path):
    matrix = xgb.DMatrix(np.array([[0.0, 1.0], [5.0, 0.0]] * 20), label=[0, 1] * 20)
    xgb.train({"objective": "binary:logistic"}, matrix, num_boost_round=5).save_model(tmp_path / "model.json")
    return str(tmp_path)


def test_answers_a_probability_a_row(model_dir):
    model = inference.model_fn(model_dir)
    prediction = inference.predict_fn(inference.input_fn("0,1\n5,0\n", "text/csv"), model)
    answer = json.loads(inference.output_fn(prediction, "application/json"))
    assert answer["churn_probability"][0] < answer["churn_probability"][1]


def test_other_content_types_are_refused():
    with pytest.raises(ValueError):
        inference.input_fn("{}", "application/json")
