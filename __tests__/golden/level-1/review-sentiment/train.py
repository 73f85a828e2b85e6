import sys

import joblib
import pandas as pd
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline


def train(texts, labels):
    model = make_pipeline(TfidfVectorizer(min_df=1), LogisticRegression())
    model.fit(texts, labels)
    return model


if __name__ == "__main__":
    reviews = pd.read_csv(sys.argv[1])
    joblib.dump(train(reviews["text"], reviews["positive"]), "model.joblib")
