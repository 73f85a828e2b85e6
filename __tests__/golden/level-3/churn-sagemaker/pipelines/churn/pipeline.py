import os

import sagemaker
from sagemaker.inputs import TrainingInput
from sagemaker.model import Model
from sagemaker.model_metrics import MetricsSource, ModelMetrics
from sagemaker.processing import ProcessingInput, ProcessingOutput, ScriptProcessor
from sagemaker.sklearn.processing import SKLearnProcessor
from sagemaker.workflow.condition_step import ConditionStep
from sagemaker.workflow.conditions import ConditionGreaterThanOrEqualTo
from sagemaker.workflow.functions import JsonGet
from sagemaker.workflow.model_step import ModelStep
from sagemaker.workflow.parameters import ParameterFloat, ParameterString
from sagemaker.workflow.pipeline import Pipeline
from sagemaker.workflow.pipeline_context import PipelineSession
from sagemaker.workflow.properties import PropertyFile
from sagemaker.workflow.steps import ProcessingStep, TrainingStep
from sagemaker.xgboost.estimator import XGBoost

BASE_DIR = os.path.dirname(os.path.realpath(__file__))
MODEL_PACKAGE_GROUP = "churn"


def get_pipeline(role: str, pipeline_name: str = "churn-training") -> Pipeline:
    session = PipelineSession(default_bucket=os.environ.get("ARTIFACT_BUCKET"))
    commit = os.environ.get("GITHUB_SHA", "local")

    input_data = ParameterString(
        name="InputData", default_value=f"s3://{session.default_bucket()}/churn/snapshots/2024-04-01/"
    )
    min_auc = ParameterFloat(name="MinAuc", default_value=0.82)

    processor = SKLearnProcessor(
        framework_version="1.2-1", instance_type="ml.m5.xlarge", instance_count=1, role=role, sagemaker_session=session
    )
    step_process = ProcessingStep(
        name="Preprocess",
        step_args=processor.run(
            inputs=[ProcessingInput(source=input_data, destination="/opt/ml/processing/input")],
            outputs=[
                ProcessingOutput(output_name="train", source="/opt/ml/processing/train"),
                ProcessingOutput(output_name="test", source="/opt/ml/processing/test"),
            ],
            code=os.path.join(BASE_DIR, "preprocess.py"),
        ),
    )

    estimator = XGBoost(
        entry_point="train.py",
        source_dir=os.path.join(BASE_DIR, "src"),
        framework_version="1.7-1",
        instance_type="ml.m5.2xlarge",
        instance_count=1,
        role=role,
        sagemaker_session=session,
        hyperparameters={"max-depth": 5, "eta": 0.1, "num-round": 300},
    )
    step_train = TrainingStep(
        name="Train",
        step_args=estimator.fit(
            {"train": TrainingInput(step_process.properties.ProcessingOutputConfig.Outputs["train"].S3Output.S3Uri)}
        ),
    )

    evaluator = ScriptProcessor(
        image_uri=estimator.training_image_uri(),
        command=["python3"],
        instance_type="ml.m5.xlarge",
        instance_count=1,
        role=role,
        sagemaker_session=session,
    )
    report = PropertyFile(name="Evaluation", output_name="evaluation", path="evaluation.json")
    step_evaluate = ProcessingStep(
        name="Evaluate",
        step_args=evaluator.run(
            inputs=[
                ProcessingInput(
                    source=step_train.properties.ModelArtifacts.S3ModelArtifacts, destination="/opt/ml/processing/model"
                ),
                ProcessingInput(
                    source=step_process.properties.ProcessingOutputConfig.Outputs["test"].S3Output.S3Uri,
                    destination="/opt/ml/processing/test",
                ),
            ],
            outputs=[ProcessingOutput(output_name="evaluation", source="/opt/ml/processing/evaluation")],
            code=os.path.join(BASE_DIR, "evaluate.py"),
        ),
        property_files=[report],
    )

    model = Model(
        image_uri=estimator.training_image_uri(),
        model_data=step_train.properties.ModelArtifacts.S3ModelArtifacts,
        entry_point="inference.py",
        source_dir=os.path.join(BASE_DIR, "src"),
        role=role,
        sagemaker_session=session,
    )
    step_register = ModelStep(
        name="Register",
        step_args=model.register(
            content_types=["text/csv"],
            response_types=["application/json"],
            inference_instances=["ml.m5.large"],
            model_package_group_name=MODEL_PACKAGE_GROUP,
            approval_status="Approved",
            customer_metadata_properties={"commit": commit},
            model_metrics=ModelMetrics(
                model_statistics=MetricsSource(
                    s3_uri=f"{step_evaluate.arguments['ProcessingOutputConfig']['Outputs'][0]['S3Output']['S3Uri']}/evaluation.json",
                    content_type="application/json",
                )
            ),
        ),
    )

    step_condition = ConditionStep(
        name="GoodEnough",
        conditions=[
            ConditionGreaterThanOrEqualTo(
                left=JsonGet(step_name=step_evaluate.name, property_file=report, json_path="metrics.auc.value"),
                right=min_auc,
            )
        ],
        if_steps=[step_register],
        else_steps=[],
    )

    return Pipeline(
        name=pipeline_name,
        parameters=[input_data, min_auc],
        steps=[step_process, step_train, step_evaluate, step_condition],
        sagemaker_session=session,
    )
