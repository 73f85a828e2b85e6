from setuptools import find_packages, setup

setup(
    name="churn-pipelines",
    version="0.4.0",
    packages=find_packages(exclude=["tests"]),
    python_requires=">=3.10",
    install_requires=["sagemaker==2.215.0", "boto3==1.34.84"],
    extras_require={
        "test": ["pytest==8.1.1", "pandas==2.2.2", "xgboost==1.7.6", "scikit-learn==1.4.2", "numpy==1.26.4"],
    },
    entry_points={
        "console_scripts": [
            "run-pipeline=pipelines.run_pipeline:main",
        ]
    },
)
