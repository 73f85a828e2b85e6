import json

import score
from prep import TARGET, clean
from train import fit


def test_run_answers_one_probability_a_record(customers, monkeypatch):
    frame = clean(customers)
    monkeypatch.setattr(score, "model", fit(frame, n_estimators=5, learning_rate=0.1, max_depth=2))
    records = frame.drop(columns=[TARGET]).head(3).to_dict("records")
    answer = score.run(json.dumps({"data": records}))
    assert len(answer["probability_of_default"]) == 3
    assert all(0 <= value <= 1 for value in answer["probability_of_default"])
