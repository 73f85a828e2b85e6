import yaml
from kfp import compiler

from propensity.pipeline import training_pipeline


def test_compiles_and_uploads_only_behind_the_condition(tmp_path):
    path = tmp_path / "pipeline.yaml"
    compiler.Compiler().compile(training_pipeline, str(path))
    tasks = next(yaml.safe_load_all(path.read_text()))["root"]["dag"]["tasks"]
    assert "model-upload" not in tasks
