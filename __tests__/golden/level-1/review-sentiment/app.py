import joblib
from flask import Flask, current_app, jsonify, request


def create_app(model=None):
    app = Flask(__name__)
    app.config["MODEL"] = model or joblib.load("model.joblib")

    @app.post("/sentiment")
    def sentiment():
        text = (request.get_json(silent=True) or {}).get("text", "").strip()
        if not text:
            return jsonify(error="text is missing"), 400
        score = current_app.config["MODEL"].predict_proba([text])[0, 1]
        return jsonify(positive=bool(score > 0.5), score=round(float(score), 3))

    return app
