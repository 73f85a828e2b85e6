/** Training, a tested helper and a scoring service, without anything that runs them. */
export const tinyChurn: Readonly<Record<string, string>> = {
  'features.py': `def tenure_in_years(months):
    if months < 0:
        raise ValueError("tenure cannot be negative")
    return months / 12
`,
  'train.py': `import argparse

import joblib
import mlflow
import pandas as pd
from sklearn.linear_model import LogisticRegression


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", required=True)
    parser.add_argument("--rounds", type=int, default=5)
    arguments = parser.parse_args()
    data = pd.read_csv(arguments.data)
    model = LogisticRegression(max_iter=500).fit(data[["months"]], data["churned"])
    mlflow.log_metric("rows", len(data))
    joblib.dump(model, "model.joblib")


if __name__ == "__main__":
    main()
`,
  'app.py': `import joblib
from flask import Flask, jsonify, request

app = Flask(__name__)
model = joblib.load("model.joblib")


@app.route("/predict", methods=["POST"])
def predict():
    return jsonify(churned=int(model.predict([[request.get_json()["months"]]])[0]))
`,
  'tests/test_features.py': `from features import tenure_in_years


def test_months_become_years():
    assert tenure_in_years(18) == 1.5
`,
}
