import mlflow
import pandas as pd
from sklearn.compose import make_column_transformer
from sklearn.ensemble import GradientBoostingRegressor
from sklearn.metrics import mean_absolute_error
from sklearn.model_selection import train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder

from rent.data import COLUMNS, clean, load_listings


def fit(listings: pd.DataFrame, n_estimators: int = 300):
    columns = make_column_transformer(
        (OneHotEncoder(handle_unknown="ignore"), ["district"]), remainder="passthrough"
    )
    model = make_pipeline(columns, GradientBoostingRegressor(n_estimators=n_estimators))
    model.fit(listings[COLUMNS], listings["rent"])
    return model


def main() -> None:
    mlflow.set_experiment("rent-estimate")
    train, test = train_test_split(clean(load_listings()), random_state=0)
    with mlflow.start_run():
        mlflow.log_params({"n_estimators": 300, "rows": len(train)})
        model = fit(train)
        mlflow.log_metric("mae", mean_absolute_error(test["rent"], model.predict(test[COLUMNS])))
        mlflow.sklearn.log_model(model, "model", registered_model_name="rent-estimate")


if __name__ == "__main__":
    main()
