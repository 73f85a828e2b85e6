import argparse
import json
import os
from pathlib import Path

import mlflow


def main() -> None:
    parser = argparse.ArgumentParser("register")
    parser.add_argument("--model_name", type=str)
    parser.add_argument("--model_path", type=str)
    parser.add_argument("--evaluation_output", type=str)
    parser.add_argument("--model_info_output_path", type=str)
    args = parser.parse_args()

    deploy_flag = int((Path(args.evaluation_output) / "deploy_flag").read_text())
    if deploy_flag == 1:
        model = mlflow.sklearn.load_model(args.model_path)
        mlflow.sklearn.log_model(model, args.model_name)
        run_id = mlflow.active_run().info.run_id
        version = mlflow.register_model(f"runs:/{run_id}/{args.model_name}", args.model_name)
        info = {"id": f"{args.model_name}:{version.version}"}
        (Path(args.model_info_output_path) / "model_info.json").write_text(json.dumps(info))
    else:
        print("The new model is below the threshold and is not registered.")


if __name__ == "__main__":
    mlflow.start_run()
    main()
    mlflow.end_run()
