// Derived by `npm run generate`; edits are lost.
import type { Criterion } from '../model/criterion.ts'

/** Every criterion, from criteria/, by dimension and id. */
export const criteria: readonly Criterion[] = [
  {
    id: 'automated-data-gathering',
    dimension: 'creation',
    title: 'Code fetches the training data',
    gap: 'The training data does not come by code from outside the repository.',
    why: 'A data set that somebody exported once cannot be refreshed, and a retraining on it learns nothing new. Where code fetches the data, anyone and any schedule can train on what is true today, and the source stays on record.',
    meets: [
      'A script, flow or pipeline step that downloads the data, queries a database or warehouse, or reads an object store, feature store or data set hub.',
      '`dvc pull`, `dvc import` or `dvc exp run --pull` from a declared remote, run by a script, stage or workflow.',
      'Training that reads a registered data asset whose content comes from outside the repository.',
    ],
    notEnough: [
      'Data committed by hand, also when it is read back through its raw URL or registered as an asset from the tree.',
      'Toy data that comes with a library, or data generated on the spot.',
      'A DVC remote that nothing pulls from, except a line in the README.',
      'A download in an example script or in a notebook that only people run.',
    ],
    when: { probe: 'data-obtained' },
    remedy: {
      effort: 'medium',
      steps:
        'Move the export you do by hand into a script that reads the source (a query, a download, dvc pull from a remote) and call it first in training.',
    },
    references: [
      {
        title: 'MLOps maturity model, level 1 (Microsoft)',
        url: 'https://learn.microsoft.com/en-us/azure/architecture/ai-ml/guide/mlops-maturity-model',
      },
      { title: 'Remote storage (DVC)', url: 'https://dvc.org/doc/user-guide/data-management/remote-storage' },
    ],
    examples: [
      {
        title: 'Training queries the warehouse',
        expect: 'met',
        files: {
          'src/load.py':
            'import os\n\nimport pandas as pd\nfrom sqlalchemy import create_engine\n\n\ndef customers():\n    engine = create_engine(os.environ["WAREHOUSE_URL"])\n    return pd.read_sql("select months, tickets, churned from marts.customers", engine)\n',
          'src/train.py':
            'from sklearn.linear_model import LogisticRegression\n\nfrom load import customers\n\nif __name__ == "__main__":\n    data = customers()\n    LogisticRegression().fit(data[["months", "tickets"]], data["churned"])\n',
        },
      },
      {
        title: 'The workflow pulls DVC-tracked data from a remote',
        expect: 'met',
        files: {
          '.github/workflows/train.yml':
            'name: Train\non:\n  schedule:\n    - cron: "0 4 * * 1"\njobs:\n  train:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: pip install -r requirements.txt\n      - run: dvc pull data/customers.csv.dvc\n      - run: python src/train.py\n',
          '.dvc/config': '[core]\n    remote = storage\n[\'remote "storage"\']\n    url = s3://acme-churn/dvc\n',
          'data/customers.csv.dvc':
            'outs:\n  - md5: 9f1c2d6c0e0f4c6b8b1f0e7a9d2c4b5a\n    size: 482113\n    hash: md5\n    path: customers.csv\n',
          'requirements.txt': 'dvc[s3]==3.56.0\npandas==2.2.3\nscikit-learn==1.5.2\n',
          'src/train.py':
            'import pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nif __name__ == "__main__":\n    data = pd.read_csv("data/customers.csv")\n    LogisticRegression().fit(data[["months", "tickets"]], data["churned"])\n',
        },
      },
      {
        title: 'A remote is declared and the README mentions it, but nothing pulls',
        expect: 'unmet',
        files: {
          'README.md': 'Run `dvc pull` before training.\n',
          '.dvc/config': '[core]\n    remote = storage\n[\'remote "storage"\']\n    url = s3://acme-churn/dvc\n',
          'data/customers.csv.dvc':
            'outs:\n  - md5: 9f1c2d6c0e0f4c6b8b1f0e7a9d2c4b5a\n    size: 482113\n    hash: md5\n    path: customers.csv\n',
          'requirements.txt': 'dvc[s3]==3.56.0\npandas==2.2.3\nscikit-learn==1.5.2\n',
          'src/train.py':
            'import pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nif __name__ == "__main__":\n    data = pd.read_csv("data/customers.csv")\n    LogisticRegression().fit(data[["months", "tickets"]], data["churned"])\n',
        },
      },
      {
        title: 'The committed file is read back through its own address',
        expect: 'unmet',
        files: {
          'data/customers.csv': 'months,tickets,churned\n3,5,1\n40,0,0\n',
          'src/train.py':
            'import pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nURL = "https://raw.githubusercontent.com/acme/churn/main/data/customers.csv"\n\nif __name__ == "__main__":\n    data = pd.read_csv(URL)\n    LogisticRegression().fit(data[["months", "tickets"]], data["churned"])\n',
        },
      },
      {
        title: 'A data set that comes with the library',
        expect: 'unmet',
        files: {
          'src/get_data.py':
            'from sklearn.datasets import load_iris\n\n\ndef download_dataset():\n    return load_iris(as_frame=True).frame\n',
          'src/train.py':
            'from sklearn.svm import SVC\n\nfrom get_data import download_dataset\n\nif __name__ == "__main__":\n    frame = download_dataset()\n    SVC().fit(frame.drop(columns="target"), frame["target"])\n',
        },
      },
    ],
  },
  {
    id: 'automated-training',
    dimension: 'creation',
    title: 'Automation runs the training',
    gap: 'No automation of the repository runs or submits the training of a model.',
    why: 'A training that lives on one laptop cannot be repeated when its owner is away, and its result depends on what that laptop holds. Once automation runs it, every model has a known commit, environment and log behind it, and a schedule or an event can start it later.',
    meets: [
      'A workflow or pipeline, also one that a person starts, that runs code of the repository which fits a model.',
      'The same through make, `dvc repro`, an MLproject, a container or a shell script, followed to the call that fits.',
      'A job that automation submits to a managed service (Azure ML, SageMaker, Vertex, Databricks, Anyscale) whose command trains.',
      'A scheduled or orchestrated pipeline that trains and that automation deploys (Airflow, a Databricks bundle, an Azure ML schedule, Prefect).',
    ],
    notEnough: [
      'A `dvc.yaml`, Makefile, flow or notebook that only people run.',
      'A toy fit inside the unit tests, or a throw-away model fitted so that tests have one to load.',
      'A stub, a step that prints, or a pipeline without a training stage.',
      'A report over results that were computed elsewhere, and a job called train that only logs in.',
    ],
    when: { probe: 'training-automated' },
    remedy: {
      effort: 'medium',
      steps:
        'Add a workflow with workflow_dispatch and a schedule that installs the pinned environment and runs your training entry point.',
      scaffold: true,
    },
    references: [
      {
        title: 'MLOps maturity model, level 2 (Microsoft)',
        url: 'https://learn.microsoft.com/en-us/azure/architecture/ai-ml/guide/mlops-maturity-model',
      },
      {
        title: 'MLOps: continuous delivery and automation pipelines in machine learning (Google)',
        url: 'https://cloud.google.com/architecture/mlops-continuous-delivery-and-automation-pipelines-in-machine-learning',
      },
    ],
    examples: [
      {
        title: 'A schedule runs dvc repro, whose stage trains',
        expect: 'met',
        files: {
          '.github/workflows/critique.yml':
            'name: Critique\non:\n  schedule:\n    - cron: "0 3 * * 1"\njobs:\n  report:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: pip install -r requirements.txt\n      - run: dvc repro\n',
          'dvc.yaml':
            'stages:\n  prepare:\n    cmd: python src/prepare.py\n    deps: [src/prepare.py, data/customers.csv]\n    outs: [data/prepared.csv]\n  train:\n    cmd: python src/train.py\n    deps: [src/train.py, data/prepared.csv]\n    outs: [model.joblib]\n',
          'requirements.txt': 'dvc==3.56.0\njoblib==1.4.2\npandas==2.2.3\nscikit-learn==1.5.2\n',
          'src/prepare.py':
            'import pandas as pd\n\nif __name__ == "__main__":\n    pd.read_csv("data/customers.csv").dropna().to_csv("data/prepared.csv", index=False)\n',
          'src/train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.ensemble import GradientBoostingClassifier\n\n\ndef main():\n    data = pd.read_csv("data/prepared.csv")\n    model = GradientBoostingClassifier(random_state=7)\n    model.fit(data.drop(columns="churned"), data["churned"])\n    joblib.dump(model, "model.joblib")\n\n\nif __name__ == "__main__":\n    main()\n',
        },
      },
      {
        title: 'A person starts the submission of an Azure ML job, whose command trains',
        expect: 'met',
        files: {
          '.github/workflows/submit.yml':
            'name: Submit\non: workflow_dispatch\njobs:\n  submit:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - uses: azure/login@v2\n        with:\n          creds: ${{ secrets.AZURE_CREDENTIALS }}\n      - run: az extension add -n ml -y\n      - run: az ml job create --file mlops/job.yml --resource-group ml --workspace-name churn --stream\n',
          'mlops/job.yml':
            '$schema: https://azuremlschemas.azureedge.net/latest/commandJob.schema.json\ncode: ../src\ncommand: python train.py\nenvironment: azureml://registries/azureml/environments/sklearn-1.5/versions/12\ncompute: azureml:cpu-cluster\nexperiment_name: churn\n',
          'src/train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.ensemble import GradientBoostingClassifier\n\n\ndef main():\n    data = pd.read_csv("data/prepared.csv")\n    model = GradientBoostingClassifier(random_state=7)\n    model.fit(data.drop(columns="churned"), data["churned"])\n    joblib.dump(model, "model.joblib")\n\n\nif __name__ == "__main__":\n    main()\n',
        },
      },
      {
        title: 'A pipeline that only people run',
        expect: 'unmet',
        files: {
          '.github/workflows/ci.yml':
            'name: CI\non: [push, pull_request]\njobs:\n  pipeline:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: pip install -r requirements.txt\n      - run: dvc pull eval\n      - run: dvc metrics diff --md\n',
          Makefile: 'train:\n\tdvc repro\n',
          'dvc.yaml':
            'stages:\n  prepare:\n    cmd: python src/prepare.py\n    deps: [src/prepare.py, data/customers.csv]\n    outs: [data/prepared.csv]\n  train:\n    cmd: python src/train.py\n    deps: [src/train.py, data/prepared.csv]\n    outs: [model.joblib]\n',
          'requirements.txt': 'dvc==3.56.0\njoblib==1.4.2\npandas==2.2.3\nscikit-learn==1.5.2\n',
          'src/prepare.py':
            'import pandas as pd\n\nif __name__ == "__main__":\n    pd.read_csv("data/customers.csv").dropna().to_csv("data/prepared.csv", index=False)\n',
          'src/train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.ensemble import GradientBoostingClassifier\n\n\ndef main():\n    data = pd.read_csv("data/prepared.csv")\n    model = GradientBoostingClassifier(random_state=7)\n    model.fit(data.drop(columns="churned"), data["churned"])\n    joblib.dump(model, "model.joblib")\n\n\nif __name__ == "__main__":\n    main()\n',
        },
      },
      {
        title: 'A continuous training workflow that prints',
        expect: 'unmet',
        files: {
          '.github/workflows/train.yml':
            'name: Continuous training\non:\n  schedule:\n    - cron: "0 0 * * *"\njobs:\n  train:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: pip install -r requirements.txt\n      - name: Train model\n        run: |\n          echo "python src/train.py"\n          echo "Training finished"\n',
          'requirements.txt': 'dvc==3.56.0\njoblib==1.4.2\npandas==2.2.3\nscikit-learn==1.5.2\n',
          'src/prepare.py':
            'import pandas as pd\n\nif __name__ == "__main__":\n    pd.read_csv("data/customers.csv").dropna().to_csv("data/prepared.csv", index=False)\n',
          'src/train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.ensemble import GradientBoostingClassifier\n\n\ndef main():\n    data = pd.read_csv("data/prepared.csv")\n    model = GradientBoostingClassifier(random_state=7)\n    model.fit(data.drop(columns="churned"), data["churned"])\n    joblib.dump(model, "model.joblib")\n\n\nif __name__ == "__main__":\n    main()\n',
        },
      },
      {
        title: 'The only fit that automation reaches is a toy inside a unit test',
        expect: 'unmet',
        files: {
          '.github/workflows/train-and-test.yml':
            'name: Train and test\non: pull_request\njobs:\n  train:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: pip install -r requirements.txt pytest\n      - run: pytest\n',
          'requirements.txt': 'dvc==3.56.0\njoblib==1.4.2\npandas==2.2.3\nscikit-learn==1.5.2\n',
          'src/train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.ensemble import GradientBoostingClassifier\n\n\ndef main():\n    data = pd.read_csv("data/prepared.csv")\n    model = GradientBoostingClassifier(random_state=7)\n    model.fit(data.drop(columns="churned"), data["churned"])\n    joblib.dump(model, "model.joblib")\n\n\nif __name__ == "__main__":\n    main()\n',
          'tests/test_thresholds.py':
            'import numpy as np\nfrom sklearn.linear_model import LogisticRegression\n\n\ndef test_probabilities_sum_to_one():\n    model = LogisticRegression().fit(np.array([[0], [1]]), [0, 1])\n    assert np.allclose(model.predict_proba([[0.5]]).sum(), 1)\n',
        },
      },
    ],
  },
  {
    id: 'experiment-tracking',
    dimension: 'creation',
    title: 'Training logs to a shared tracker',
    gap: 'Training logs its parameters and metrics nowhere that others can see.',
    why: 'Without a shared record nobody can say which data, parameters and code gave the best model, or whether the new one is better. Local logs answer that question for one person until the next reinstall.',
    meets: [
      'Training code that logs parameters or metrics, by default, to a service that is shared by nature, such as W&B, Neptune, Comet or ClearML.',
      'MLflow or Aim pointed at a server by code, environment, workflow, compose file or configuration.',
      'Tracker calls inside a job of Azure ML, SageMaker, Vertex or Databricks, which bring a shared tracker along.',
      "DVCLive or DVC metrics committed with the code, or a report on each run's change by CML.",
      'An in-house store which the training code writes to and which is queried by run.',
    ],
    notEnough: [
      'Printed metrics, local log files, TensorBoard files alone.',
      'A tracker left at its local default (`mlruns`, sqlite, `file:`) which automation neither uploads nor commits.',
      'Run logs of a tracker committed by hand.',
      'A tracker among the dependencies that no training code calls, or one behind a switch that is off.',
    ],
    when: { probe: 'training-tracked' },
    remedy: {
      effort: 'medium',
      steps:
        "Start a run in the training entry point, log parameters and metrics to it, and set the tracker's address where training runs.",
    },
    references: [
      {
        title: 'MLOps maturity model, level 2 (Microsoft)',
        url: 'https://learn.microsoft.com/en-us/azure/architecture/ai-ml/guide/mlops-maturity-model',
      },
      { title: 'MLflow Tracking', url: 'https://mlflow.org/docs/latest/tracking.html' },
      { title: 'DVCLive', url: 'https://dvc.org/doc/dvclive' },
    ],
    examples: [
      {
        title: 'Training logs to a service that is shared by nature',
        expect: 'met',
        files: {
          'src/train.py':
            'import pandas as pd\nimport wandb\nfrom sklearn.linear_model import LogisticRegression\nfrom sklearn.metrics import roc_auc_score\n\n\ndef main():\n    run = wandb.init(project="churn", config={"C": 0.5})\n    data = pd.read_csv("data/customers.csv")\n    model = LogisticRegression(C=run.config["C"])\n    model.fit(data[["months", "tickets"]], data["churned"])\n    auc = roc_auc_score(data["churned"], model.predict_proba(data[["months", "tickets"]])[:, 1])\n    wandb.log({"auc": auc})\n    run.finish()\n\n\nif __name__ == "__main__":\n    main()\n',
        },
      },
      {
        title: 'MLflow with a server that the training workflow sets',
        expect: 'met',
        files: {
          '.github/workflows/train.yml':
            'name: Train\non:\n  schedule:\n    - cron: "0 5 * * *"\njobs:\n  train:\n    runs-on: ubuntu-latest\n    env:\n      MLFLOW_TRACKING_URI: https://mlflow.acme.example\n    steps:\n      - uses: actions/checkout@v4\n      - run: pip install -r requirements.txt\n      - run: python src/train.py\n',
          'requirements.txt': 'mlflow==2.18.0\npandas==2.2.3\nscikit-learn==1.5.2\n',
          'src/train.py':
            'import mlflow\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nif __name__ == "__main__":\n    data = pd.read_csv("data/customers.csv")\n    with mlflow.start_run():\n        mlflow.log_param("C", 0.5)\n        model = LogisticRegression(C=0.5).fit(data[["months"]], data["churned"])\n        mlflow.log_metric("accuracy", model.score(data[["months"]], data["churned"]))\n',
        },
      },
      {
        title: "The same code with MLflow's local default, run by people",
        expect: 'unmet',
        files: {
          'requirements.txt': 'mlflow==2.18.0\npandas==2.2.3\nscikit-learn==1.5.2\n',
          'src/train.py':
            'import mlflow\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nif __name__ == "__main__":\n    data = pd.read_csv("data/customers.csv")\n    with mlflow.start_run():\n        mlflow.log_param("C", 0.5)\n        model = LogisticRegression(C=0.5).fit(data[["months"]], data["churned"])\n        mlflow.log_metric("accuracy", model.score(data[["months"]], data["churned"]))\n',
          '.gitignore': 'mlruns/\n',
        },
      },
      {
        title: 'A tracker in the requirements that no code calls',
        expect: 'unmet',
        files: {
          'requirements.txt': 'mlflow==2.18.0\npandas==2.2.3\nscikit-learn==1.5.2\nwandb==0.18.7\n',
          'src/train.py':
            'import pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\n# The dashboards need wandb.log and mlflow.log_metric here.\nif __name__ == "__main__":\n    data = pd.read_csv("data/customers.csv")\n    model = LogisticRegression().fit(data[["months"]], data["churned"])\n    print("logged accuracy:", model.score(data[["months"]], data["churned"]))\n',
        },
      },
      {
        title: 'TensorBoard files on the machine that trained',
        expect: 'unmet',
        files: {
          'train.py':
            'import torch\nfrom torch.utils.tensorboard import SummaryWriter\n\nif __name__ == "__main__":\n    writer = SummaryWriter("runs/churn")\n    model = torch.nn.Linear(2, 1)\n    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)\n    features, target = torch.load("data/train.pt")\n    for epoch in range(20):\n        optimizer.zero_grad()\n        loss = torch.nn.functional.mse_loss(model(features), target)\n        loss.backward()\n        optimizer.step()\n        writer.add_scalar("loss", loss.item(), epoch)\n',
        },
      },
    ],
  },
  {
    id: 'managed-compute',
    dimension: 'creation',
    title: 'The compute that trains is declared as code',
    gap: "Nothing declares the compute that trains; it is somebody's machine.",
    why: "When training depends on one person's machine, it stops with that person and cannot grow with the data. Declared compute can be created again, sized in review and started by automation.",
    meets: [
      'A CI runner that trains, hosted or self-hosted or started by CML.',
      "A managed service's compute, instance or cluster named or specified in the repository for the training job.",
      'A Kubernetes job, a Ray or Spark cluster specification, or a cluster in infrastructure code that training runs on.',
    ],
    notEnough: [
      "`device = 'cuda'` in a script, or a list of hardware in the README.",
      "A development container, or a compose file on somebody's host.",
      'A cluster for serving alone.',
    ],
    when: { probe: 'compute-declared' },
    remedy: {
      effort: 'medium',
      steps:
        'Train on a CI runner, or write the job or compute specification of your platform into the repository and submit it from automation.',
    },
    references: [
      {
        title: 'MLOps maturity model, level 2 (Microsoft)',
        url: 'https://learn.microsoft.com/en-us/azure/architecture/ai-ml/guide/mlops-maturity-model',
      },
      { title: 'Self-hosted runners with CML', url: 'https://cml.dev/doc/self-hosted-runners' },
    ],
    examples: [
      {
        title: 'A job specification names the cluster',
        expect: 'met',
        files: {
          'mlops/job.yml':
            '$schema: https://azuremlschemas.azureedge.net/latest/commandJob.schema.json\ncode: ../src\ncommand: python train.py\nenvironment: azureml:churn-env:4\ncompute: azureml:gpu-cluster\n',
          'src/train.py':
            'import pandas as pd\nimport torch\n\nif __name__ == "__main__":\n    device = "cuda" if torch.cuda.is_available() else "cpu"\n    data = pd.read_csv("data/customers.csv")\n    features = torch.tensor(data[["months"]].values, dtype=torch.float32, device=device)\n    target = torch.tensor(data[["churned"]].values, dtype=torch.float32, device=device)\n    model = torch.nn.Linear(1, 1).to(device)\n    optimizer = torch.optim.Adam(model.parameters())\n    for _ in range(100):\n        optimizer.zero_grad()\n        torch.nn.functional.binary_cross_entropy_with_logits(model(features), target).backward()\n        optimizer.step()\n    torch.save(model.state_dict(), "model.pt")\n',
        },
      },
      {
        title: 'A hosted runner trains',
        expect: 'met',
        files: {
          '.github/workflows/train.yml':
            'name: Train\non: workflow_dispatch\njobs:\n  train:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: pip install pandas torch\n      - run: python src/train.py\n',
          'src/train.py':
            'import pandas as pd\nimport torch\n\nif __name__ == "__main__":\n    device = "cuda" if torch.cuda.is_available() else "cpu"\n    data = pd.read_csv("data/customers.csv")\n    features = torch.tensor(data[["months"]].values, dtype=torch.float32, device=device)\n    target = torch.tensor(data[["churned"]].values, dtype=torch.float32, device=device)\n    model = torch.nn.Linear(1, 1).to(device)\n    optimizer = torch.optim.Adam(model.parameters())\n    for _ in range(100):\n        optimizer.zero_grad()\n        torch.nn.functional.binary_cross_entropy_with_logits(model(features), target).backward()\n        optimizer.step()\n    torch.save(model.state_dict(), "model.pt")\n',
        },
      },
      {
        title: 'The code asks for a graphics card, on whichever machine that is',
        expect: 'unmet',
        files: {
          'README.md': 'Training needs a GPU cluster with 4 x A100. Log in to gpu-box-2 and run `make train`.\n',
          Makefile: 'train:\n\tCUDA_VISIBLE_DEVICES=0 python src/train.py\n',
          'src/train.py':
            'import pandas as pd\nimport torch\n\nif __name__ == "__main__":\n    device = "cuda" if torch.cuda.is_available() else "cpu"\n    data = pd.read_csv("data/customers.csv")\n    features = torch.tensor(data[["months"]].values, dtype=torch.float32, device=device)\n    target = torch.tensor(data[["churned"]].values, dtype=torch.float32, device=device)\n    model = torch.nn.Linear(1, 1).to(device)\n    optimizer = torch.optim.Adam(model.parameters())\n    for _ in range(100):\n        optimizer.zero_grad()\n        torch.nn.functional.binary_cross_entropy_with_logits(model(features), target).backward()\n        optimizer.step()\n    torch.save(model.state_dict(), "model.pt")\n',
        },
      },
    ],
  },
  {
    id: 'metric-triggered-retraining',
    dimension: 'creation',
    title: 'Production metrics or new data start the retraining',
    gap: 'No retraining starts by itself on a condition over production metrics or new data.',
    why: 'A model decays when the world changes, not when the calendar says so. Retraining on a signal from production reacts when it is needed and does not spend compute, or risk a worse model, when it is not.',
    meets: [
      'A check of drift or performance on production data which, when it fires, runs the training or dispatches the automation that does.',
      'A conditional step or branch of an orchestrated pipeline that retrains after monitoring.',
      'An alert, or an event of newly arrived data, wired in code to the training.',
      'A service, or work that code puts on a schedule, which compares what production sends with a reference and trains where it has drifted.',
    ],
    notEnough: [
      'A plain schedule, however frequent. It is counted as partial.',
      'A sender that dispatches without any condition, or a condition that can never hold, such as data compared with itself.',
      'A dispatched event to which nothing that trains listens on that branch.',
      'A drift report or an issue that asks a person to retrain.',
      'A listener for repository_dispatch whose sender is not in the repository: the answer there is unknown.',
    ],
    when: { probe: 'retraining-triggered-by-metrics' },
    remedy: {
      effort: 'high',
      steps:
        'Let the scheduled drift or performance check write its outcome to a step output, and start the training workflow in a step that runs only if it says so.',
      scaffold: true,
    },
    references: [
      {
        title: 'MLOps maturity model, level 4 (Microsoft)',
        url: 'https://learn.microsoft.com/en-us/azure/architecture/ai-ml/guide/mlops-maturity-model',
      },
      {
        title: 'MLOps: continuous delivery and automation pipelines in machine learning (Google)',
        url: 'https://cloud.google.com/architecture/mlops-continuous-delivery-and-automation-pipelines-in-machine-learning',
      },
    ],
    examples: [
      {
        title: 'A daily drift check starts the training when it fires',
        expect: 'met',
        files: {
          '.github/workflows/monitor.yml':
            'name: Monitor\non:\n  schedule:\n    - cron: "0 6 * * *"\njobs:\n  drift:\n    runs-on: ubuntu-latest\n    permissions:\n      actions: write\n      contents: read\n    steps:\n      - uses: actions/checkout@v4\n      - run: pip install -r requirements.txt\n      - id: check\n        run: echo "drift=$(python monitoring/check_drift.py)" >> "$GITHUB_OUTPUT"\n      - if: steps.check.outputs.drift == \'true\'\n        run: gh workflow run train.yml\n        env:\n          GH_TOKEN: ${{ github.token }}\n',
          '.github/workflows/train.yml':
            'name: Train\non: workflow_dispatch\njobs:\n  train:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: pip install -r requirements.txt\n      - run: python train.py\n',
          'monitoring/check_drift.py':
            'import os\n\nimport pandas as pd\nfrom scipy.stats import ks_2samp\nfrom sqlalchemy import create_engine\n\nFEATURES = ["months", "tickets"]\n\n\ndef drifted():\n    reference = pd.read_csv("data/reference.csv")\n    engine = create_engine(os.environ["PREDICTION_LOG_URL"])\n    production = pd.read_sql("select months, tickets from predictions where at > now() - interval \'7 days\'", engine)\n    return any(ks_2samp(reference[name], production[name]).pvalue < 0.01 for name in FEATURES)\n\n\nif __name__ == "__main__":\n    print("true" if drifted() else "false")\n',
          'requirements.txt': 'pandas==2.2.3\nscikit-learn==1.5.2\nscipy==1.14.1\nsqlalchemy==2.0.36\n',
          'train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nif __name__ == "__main__":\n    data = pd.read_csv("https://data.acme.example/customers.csv")\n    joblib.dump(LogisticRegression().fit(data[["months", "tickets"]], data["churned"]), "model.joblib")\n',
        },
      },
      {
        title: 'The training itself runs as a conditional job after the check',
        expect: 'met',
        files: {
          '.github/workflows/monitor.yml':
            'name: Nightly\non:\n  schedule:\n    - cron: "0 2 * * *"\njobs:\n  check:\n    runs-on: ubuntu-latest\n    outputs:\n      drift: ${{ steps.check.outputs.drift }}\n    steps:\n      - uses: actions/checkout@v4\n      - run: pip install -r requirements.txt\n      - id: check\n        run: echo "drift=$(python monitoring/check_drift.py)" >> "$GITHUB_OUTPUT"\n  retrain:\n    needs: check\n    if: needs.check.outputs.drift == \'true\'\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: pip install -r requirements.txt\n      - run: python train.py\n',
          'monitoring/check_drift.py':
            'import os\n\nimport pandas as pd\nfrom scipy.stats import ks_2samp\nfrom sqlalchemy import create_engine\n\nFEATURES = ["months", "tickets"]\n\n\ndef drifted():\n    reference = pd.read_csv("data/reference.csv")\n    engine = create_engine(os.environ["PREDICTION_LOG_URL"])\n    production = pd.read_sql("select months, tickets from predictions where at > now() - interval \'7 days\'", engine)\n    return any(ks_2samp(reference[name], production[name]).pvalue < 0.01 for name in FEATURES)\n\n\nif __name__ == "__main__":\n    print("true" if drifted() else "false")\n',
          'requirements.txt': 'pandas==2.2.3\nscikit-learn==1.5.2\nscipy==1.14.1\nsqlalchemy==2.0.36\n',
          'train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nif __name__ == "__main__":\n    data = pd.read_csv("https://data.acme.example/customers.csv")\n    joblib.dump(LogisticRegression().fit(data[["months", "tickets"]], data["churned"]), "model.joblib")\n',
        },
      },
      {
        title: 'The service compares what it is asked with a reference and trains where it has drifted',
        expect: 'met',
        files: {
          'app/main.py':
            'import threading\n\nimport joblib\nimport pandas as pd\nfrom fastapi import BackgroundTasks, FastAPI\nfrom scipy.stats import ks_2samp\n\nfrom app.retraining import retrain\n\napp = FastAPI()\nmodel = joblib.load("model.joblib")\nreference = pd.read_csv("data/reference.csv")\nrecent = []\n\n\ndef drifted():\n    return ks_2samp(reference["months"], [row["months"] for row in recent]).pvalue < 0.01\n\n\ndef watch():\n    if drifted():\n        threading.Thread(target=retrain).start()\n\n\n@app.post("/predict")\ndef predict(row: dict, later: BackgroundTasks):\n    recent.append(row)\n    later.add_task(watch)\n    return {"churn": float(model.predict(pd.DataFrame([row]))[0])}\n',
          'app/retraining.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\n\ndef retrain():\n    data = pd.read_csv("https://data.acme.example/customers.csv")\n    joblib.dump(LogisticRegression().fit(data[["months", "tickets"]], data["churned"]), "model.joblib")\n',
          'requirements.txt': 'pandas==2.2.3\nscikit-learn==1.5.2\nscipy==1.14.1\nsqlalchemy==2.0.36\n',
        },
      },
      {
        title: 'The service trains when somebody asks it to',
        expect: 'unmet',
        files: {
          'app/main.py':
            'import threading\n\nimport joblib\nimport pandas as pd\nfrom fastapi import FastAPI\nfrom scipy.stats import ks_2samp\n\nfrom app.retraining import retrain\n\napp = FastAPI()\nmodel = joblib.load("model.joblib")\nreference = pd.read_csv("data/reference.csv")\nrecent = []\n\n\ndef drifted():\n    return ks_2samp(reference["months"], [row["months"] for row in recent]).pvalue < 0.01\n\n\n@app.post("/predict")\ndef predict(row: dict):\n    recent.append(row)\n    return {"churn": float(model.predict(pd.DataFrame([row]))[0]), "drift": bool(drifted())}\n\n\n@app.post("/retrain")\ndef start():\n    threading.Thread(target=retrain).start()\n',
          'app/retraining.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\n\ndef retrain():\n    data = pd.read_csv("https://data.acme.example/customers.csv")\n    joblib.dump(LogisticRegression().fit(data[["months", "tickets"]], data["churned"]), "model.joblib")\n',
          'requirements.txt': 'pandas==2.2.3\nscikit-learn==1.5.2\nscipy==1.14.1\nsqlalchemy==2.0.36\n',
        },
      },
      {
        title: 'A plain schedule, called drift retraining',
        expect: 'unmet',
        files: {
          '.github/workflows/drift-retraining.yml':
            'name: Retrain on drift\non:\n  schedule:\n    - cron: "0 3 * * *"\njobs:\n  retrain:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: pip install -r requirements.txt\n      - run: python train.py\n',
          'requirements.txt': 'pandas==2.2.3\nscikit-learn==1.5.2\nscipy==1.14.1\nsqlalchemy==2.0.36\n',
          'train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nif __name__ == "__main__":\n    data = pd.read_csv("https://data.acme.example/customers.csv")\n    joblib.dump(LogisticRegression().fit(data[["months", "tickets"]], data["churned"]), "model.joblib")\n',
        },
      },
      {
        title: 'The check runs, and the dispatch after it runs in any case',
        expect: 'unmet',
        files: {
          '.github/workflows/monitor.yml':
            'name: Monitor\non:\n  schedule:\n    - cron: "0 6 * * *"\njobs:\n  drift:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: pip install -r requirements.txt\n      - run: python monitoring/check_drift.py\n      - run: gh workflow run train.yml\n        env:\n          GH_TOKEN: ${{ github.token }}\n',
          '.github/workflows/train.yml':
            'name: Train\non: workflow_dispatch\njobs:\n  train:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: pip install -r requirements.txt\n      - run: python train.py\n',
          'monitoring/check_drift.py':
            'import os\n\nimport pandas as pd\nfrom scipy.stats import ks_2samp\nfrom sqlalchemy import create_engine\n\nFEATURES = ["months", "tickets"]\n\n\ndef drifted():\n    reference = pd.read_csv("data/reference.csv")\n    engine = create_engine(os.environ["PREDICTION_LOG_URL"])\n    production = pd.read_sql("select months, tickets from predictions where at > now() - interval \'7 days\'", engine)\n    return any(ks_2samp(reference[name], production[name]).pvalue < 0.01 for name in FEATURES)\n\n\nif __name__ == "__main__":\n    print("true" if drifted() else "false")\n',
          'requirements.txt': 'pandas==2.2.3\nscikit-learn==1.5.2\nscipy==1.14.1\nsqlalchemy==2.0.36\n',
          'train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nif __name__ == "__main__":\n    data = pd.read_csv("https://data.acme.example/customers.csv")\n    joblib.dump(LogisticRegression().fit(data[["months", "tickets"]], data["churned"]), "model.joblib")\n',
        },
      },
      {
        title: 'A listener whose sender lives elsewhere',
        expect: 'unknown',
        files: {
          '.github/workflows/train.yml':
            'name: Train\non:\n  repository_dispatch:\n    types: [drift-detected]\njobs:\n  train:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: pip install -r requirements.txt\n      - run: python train.py\n',
          'requirements.txt': 'pandas==2.2.3\nscikit-learn==1.5.2\nscipy==1.14.1\nsqlalchemy==2.0.36\n',
          'train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nif __name__ == "__main__":\n    data = pd.read_csv("https://data.acme.example/customers.csv")\n    joblib.dump(LogisticRegression().fit(data[["months", "tickets"]], data["churned"]), "model.joblib")\n',
        },
      },
    ],
  },
  {
    id: 'model-management',
    dimension: 'creation',
    title: 'Fitted models go to a versioned store',
    gap: 'Code puts no fitted model into a store that keeps its versions.',
    why: 'A model file that is overwritten cannot be compared with its predecessor or brought back when the new one fails. A versioned store ties each model to its run and gives deployment a name to ask for.',
    meets: [
      'Code that registers the fitted model in a registry (MLflow, Azure ML, SageMaker, Vertex, Unity Catalog, W&B, ClearML, Hugging Face Hub).',
      'A model logged to a tracker as an artifact that a run addresses.',
      'A model file that DVC tracks as an output or in a pointer file.',
      'A release asset, image or package which carries the model and has a version per model.',
    ],
    notEnough: [
      'A model file committed to git, or left in a folder on the machine.',
      'An upload that overwrites the same name in a bucket each time.',
      'A registry that is configured or mentioned, but that no code writes a model to.',
    ],
    when: { probe: 'models-stored' },
    remedy: {
      effort: 'medium',
      steps:
        'At the end of training, register the model in a registry under one name, or let DVC track it as the output of the training stage.',
    },
    references: [
      {
        title: 'MLOps maturity model, level 2 (Microsoft)',
        url: 'https://learn.microsoft.com/en-us/azure/architecture/ai-ml/guide/mlops-maturity-model',
      },
      { title: 'MLflow Model Registry', url: 'https://mlflow.org/docs/latest/model-registry.html' },
    ],
    examples: [
      {
        title: 'Training registers the model',
        expect: 'met',
        files: {
          'src/train.py':
            'import mlflow\nimport mlflow.sklearn\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nmlflow.set_tracking_uri("https://mlflow.acme.example")\n\nif __name__ == "__main__":\n    data = pd.read_csv("data/customers.csv")\n    with mlflow.start_run():\n        model = LogisticRegression().fit(data[["months"]], data["churned"])\n        mlflow.sklearn.log_model(model, "model", registered_model_name="churn")\n',
        },
      },
      {
        title: 'DVC tracks the model as the output of the stage that trains',
        expect: 'met',
        files: {
          '.dvc/config': '[core]\n    remote = storage\n[\'remote "storage"\']\n    url = s3://acme-churn/dvc\n',
          'dvc.yaml':
            'stages:\n  train:\n    cmd: python src/train.py\n    deps: [src/train.py, data/customers.csv]\n    outs: [models/model.joblib]\n',
          'dvc.lock':
            "schema: '2.0'\nstages:\n  train:\n    cmd: python src/train.py\n    deps:\n      - path: src/train.py\n        hash: md5\n        md5: 0d1f0c1c5f8f7f5c2a1f5b6e7d8c9a0b\n        size: 310\n    outs:\n      - path: models/model.joblib\n        hash: md5\n        md5: 7b1de0a4c5f68e93a2b4c6d8e0f1a3b5\n        size: 1290\n",
          'src/train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nif __name__ == "__main__":\n    data = pd.read_csv("data/customers.csv")\n    model = LogisticRegression().fit(data[["months"]], data["churned"])\n    joblib.dump(model, "models/model.joblib")\n',
        },
      },
      {
        title: 'A folder called model registry with a committed file',
        expect: 'unmet',
        files: {
          'README.md': 'The model registry is the folder `models/`; the newest model is `models/model.joblib`.\n',
          'models/model.joblib': 'binary content of the model\n',
          'src/train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nif __name__ == "__main__":\n    data = pd.read_csv("data/customers.csv")\n    model = LogisticRegression().fit(data[["months"]], data["churned"])\n    joblib.dump(model, "models/model.joblib")\n',
        },
      },
      {
        title: 'The upload overwrites one name in a bucket',
        expect: 'unmet',
        files: {
          'src/train.py':
            'import boto3\nimport joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nif __name__ == "__main__":\n    data = pd.read_csv("data/customers.csv")\n    model = LogisticRegression().fit(data[["months"]], data["churned"])\n    joblib.dump(model, "model.joblib")\n    boto3.client("s3").upload_file("model.joblib", "acme-churn", "production/model.joblib")\n',
        },
      },
    ],
  },
  {
    id: 'model-quality-gate',
    dimension: 'creation',
    title: 'Automation stops a bad model',
    gap: 'No automation evaluates the model it trains or promotes and stops when it is bad.',
    why: 'Automated training without a gate ships whatever comes out, including a model trained on a broken export. A threshold, or a comparison with the model that serves, is what makes it safe to take the person out of the loop.',
    meets: [
      'A step after automated training that compares a metric with a threshold and fails the run when it is missed.',
      'A comparison with the serving or previous model that withholds registration, promotion or deployment from a worse one.',
    ],
    notEnough: [
      'Metrics that are printed, posted or plotted, and a warning that changes nothing.',
      'A gate whose outcome is a constant, is overwritten afterwards, or whose failure is swallowed.',
      'The choice of the best among several candidates of the same training.',
      'A validation that exists in code but that no automation runs on the trained model.',
    ],
    when: { probe: 'model-gated' },
    remedy: {
      effort: 'medium',
      steps:
        "After training, evaluate on held-out data and exit with 1 when the metric is below a floor or below the serving model's.",
    },
    references: [
      {
        title: 'MLOps: continuous delivery and automation pipelines in machine learning (Google)',
        url: 'https://cloud.google.com/architecture/mlops-continuous-delivery-and-automation-pipelines-in-machine-learning',
      },
      {
        title: 'MLOps maturity model, level 4 (Microsoft)',
        url: 'https://learn.microsoft.com/en-us/azure/architecture/ai-ml/guide/mlops-maturity-model',
      },
    ],
    examples: [
      {
        title: 'The evaluation fails the run below a floor',
        expect: 'met',
        files: {
          '.github/workflows/train.yml':
            'name: Train\non:\n  schedule:\n    - cron: "0 3 * * 1"\njobs:\n  train:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: pip install -r requirements.txt\n      - run: python train.py\n      - run: python evaluate.py\n      - uses: actions/upload-artifact@v4\n        with:\n          name: model\n          path: model.joblib\n',
          'requirements.txt': 'joblib==1.4.2\npandas==2.2.3\nscikit-learn==1.5.2\n',
          'train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nif __name__ == "__main__":\n    data = pd.read_csv("data/train.csv")\n    joblib.dump(LogisticRegression().fit(data[["months"]], data["churned"]), "model.joblib")\n',
          'evaluate.py':
            'import sys\n\nimport joblib\nimport pandas as pd\nfrom sklearn.metrics import roc_auc_score\n\nFLOOR = 0.75\n\nif __name__ == "__main__":\n    holdout = pd.read_csv("data/holdout.csv")\n    model = joblib.load("model.joblib")\n    auc = roc_auc_score(holdout["churned"], model.predict_proba(holdout[["months"]])[:, 1])\n    print(f"AUC {auc:.3f}, floor {FLOOR}")\n    if auc < FLOOR:\n        sys.exit(1)\n',
        },
      },
      {
        title: 'Only a model better than the serving one is registered',
        expect: 'met',
        files: {
          '.github/workflows/train.yml':
            'name: Train\non:\n  schedule:\n    - cron: "0 3 * * 1"\njobs:\n  train:\n    runs-on: ubuntu-latest\n    env:\n      MLFLOW_TRACKING_URI: https://mlflow.acme.example\n    steps:\n      - uses: actions/checkout@v4\n      - run: pip install mlflow==2.18.0 pandas==2.2.3 scikit-learn==1.5.2\n      - run: python train.py\n',
          'train.py':
            'import mlflow\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\nfrom sklearn.metrics import roc_auc_score\n\n\ndef auc(model, data):\n    return roc_auc_score(data["churned"], model.predict(data[["months"]]))\n\n\nif __name__ == "__main__":\n    train, holdout = pd.read_csv("data/train.csv"), pd.read_csv("data/holdout.csv")\n    challenger = LogisticRegression().fit(train[["months"]], train["churned"])\n    champion = mlflow.sklearn.load_model("models:/churn@champion")\n    if auc(challenger, holdout) > auc(champion, holdout):\n        mlflow.sklearn.log_model(challenger, "model", registered_model_name="churn")\n',
        },
      },
      {
        title: 'A quality gate that only warns',
        expect: 'unmet',
        files: {
          '.github/workflows/train.yml':
            'name: Train\non:\n  schedule:\n    - cron: "0 3 * * 1"\njobs:\n  train:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: pip install -r requirements.txt\n      - run: python train.py\n      - run: python evaluate.py\n      - uses: actions/upload-artifact@v4\n        with:\n          name: model\n          path: model.joblib\n',
          'requirements.txt': 'joblib==1.4.2\npandas==2.2.3\nscikit-learn==1.5.2\n',
          'train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nif __name__ == "__main__":\n    data = pd.read_csv("data/train.csv")\n    joblib.dump(LogisticRegression().fit(data[["months"]], data["churned"]), "model.joblib")\n',
          'evaluate.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.metrics import roc_auc_score\n\nFLOOR = 0.75\n\nif __name__ == "__main__":\n    holdout = pd.read_csv("data/holdout.csv")\n    model = joblib.load("model.joblib")\n    auc = roc_auc_score(holdout["churned"], model.predict_proba(holdout[["months"]])[:, 1])\n    if auc < FLOOR:\n        print("WARNING: quality gate not passed")\n    print("Model validation finished")\n',
        },
      },
      {
        title: 'The best of several candidates is kept, however bad',
        expect: 'unmet',
        files: {
          '.github/workflows/train.yml':
            'name: Train with model gate\non:\n  schedule:\n    - cron: "0 3 * * 1"\njobs:\n  train:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: pip install -r requirements.txt\n      - run: python train.py\n',
          'requirements.txt': 'joblib==1.4.2\npandas==2.2.3\nscikit-learn==1.5.2\n',
          'train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.ensemble import RandomForestClassifier\nfrom sklearn.linear_model import LogisticRegression\nfrom sklearn.metrics import roc_auc_score\n\nif __name__ == "__main__":\n    train, holdout = pd.read_csv("data/train.csv"), pd.read_csv("data/holdout.csv")\n    best, best_auc = None, 0.0\n    for candidate in (LogisticRegression(), RandomForestClassifier()):\n        candidate.fit(train[["months"]], train["churned"])\n        auc = roc_auc_score(holdout["churned"], candidate.predict(holdout[["months"]]))\n        if auc > best_auc:\n            best, best_auc = candidate, auc\n    joblib.dump(best, "model.joblib")\n',
        },
      },
      {
        title: 'A real threshold whose failure is swallowed',
        expect: 'unmet',
        files: {
          '.github/workflows/train.yml':
            'name: Train\non:\n  schedule:\n    - cron: "0 3 * * 1"\njobs:\n  train:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: pip install -r requirements.txt\n      - run: python train.py\n      - name: Quality gate\n        run: python evaluate.py || echo "below the floor"\n      - uses: actions/upload-artifact@v4\n        with:\n          name: model\n          path: model.joblib\n',
          'requirements.txt': 'joblib==1.4.2\npandas==2.2.3\nscikit-learn==1.5.2\n',
          'train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nif __name__ == "__main__":\n    data = pd.read_csv("data/train.csv")\n    joblib.dump(LogisticRegression().fit(data[["months"]], data["churned"]), "model.joblib")\n',
          'evaluate.py':
            'import sys\n\nimport joblib\nimport pandas as pd\n\nif __name__ == "__main__":\n    holdout = pd.read_csv("data/holdout.csv")\n    accuracy = joblib.load("model.joblib").score(holdout[["months"]], holdout["churned"])\n    if accuracy < 0.7:\n        sys.exit(1)\n',
        },
      },
    ],
  },
  {
    id: 'reproducible-training',
    dimension: 'creation',
    title: 'Training can be repeated exactly',
    gap: 'The training environment is not declared exactly, or training has no entry point that runs without a person.',
    why: "A model that cannot be trained again cannot be debugged, audited or trusted. Exact versions and one command that runs from start to end are what makes next year's training comparable with today's.",
    meets: [
      'A lock file for the environment that trains, or every direct dependency of it pinned to one version.',
      'A training image or managed environment named by a version tag or digest.',
      'And, with either of them: a script, module, stage or pipeline that trains without a manual step.',
    ],
    notEnough: [
      'Version ranges, bare names, or an image tagged `latest`.',
      'A conda file whose pip lines carry no version for what trains.',
      'Pins for the application beside unpinned lines for training.',
      'Exact versions around a training that exists only as a notebook.',
    ],
    when: { all: [{ probe: 'training-environment-exact' }, { probe: 'training-repeatable' }] },
    remedy: {
      effort: 'low',
      steps:
        'Lock the training environment (uv lock, poetry lock, pip-compile, conda-lock) and commit the lock file; move the training out of the notebook into a script.',
    },
    references: [
      {
        title: 'MLOps maturity model, level 2 (Microsoft)',
        url: 'https://learn.microsoft.com/en-us/azure/architecture/ai-ml/guide/mlops-maturity-model',
      },
      { title: 'Repeatable installs (pip)', url: 'https://pip.pypa.io/en/stable/topics/repeatable-installs/' },
    ],
    examples: [
      {
        title: 'Every dependency is pinned and a script trains',
        expect: 'met',
        files: {
          'requirements.txt': 'joblib==1.4.2\npandas==2.2.3\nscikit-learn==1.5.2\n',
          'src/train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nif __name__ == "__main__":\n    data = pd.read_csv("data/customers.csv")\n    model = LogisticRegression().fit(data[["months"]], data["churned"])\n    joblib.dump(model, "model.joblib")\n',
        },
      },
      {
        title: 'Ranges in the project file, exact versions in the lock file',
        expect: 'met',
        files: {
          'pyproject.toml':
            '[project]\nname = "churn"\nversion = "1.2.0"\nrequires-python = ">=3.12"\ndependencies = ["joblib>=1.4", "pandas>=2.2", "scikit-learn>=1.5"]\n',
          'uv.lock':
            'version = 1\nrequires-python = ">=3.12"\n\n[[package]]\nname = "joblib"\nversion = "1.4.2"\nsource = { registry = "https://pypi.org/simple" }\n\n[[package]]\nname = "pandas"\nversion = "2.2.3"\nsource = { registry = "https://pypi.org/simple" }\n\n[[package]]\nname = "scikit-learn"\nversion = "1.5.2"\nsource = { registry = "https://pypi.org/simple" }\n',
          'src/train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nif __name__ == "__main__":\n    data = pd.read_csv("data/customers.csv")\n    model = LogisticRegression().fit(data[["months"]], data["churned"])\n    joblib.dump(model, "model.joblib")\n',
        },
      },
      {
        title: 'Version ranges alone',
        expect: 'unmet',
        files: {
          'requirements.txt': 'joblib\npandas>=2.0\nscikit-learn~=1.5\n',
          'src/train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nif __name__ == "__main__":\n    data = pd.read_csv("data/customers.csv")\n    model = LogisticRegression().fit(data[["months"]], data["churned"])\n    joblib.dump(model, "model.joblib")\n',
        },
      },
      {
        title: "A conda file that pins Python and leaves pip's lines open",
        expect: 'unmet',
        files: {
          'environment.yml':
            'name: churn\nchannels: [conda-forge]\ndependencies:\n  - python=3.12.7\n  - pip=24.3.1\n  - pip:\n      - joblib\n      - pandas\n      - scikit-learn\n',
          'src/train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nif __name__ == "__main__":\n    data = pd.read_csv("data/customers.csv")\n    model = LogisticRegression().fit(data[["months"]], data["churned"])\n    joblib.dump(model, "model.joblib")\n',
        },
      },
      {
        title: 'Exact versions, but training is a notebook that people click through',
        expect: 'unmet',
        files: {
          'requirements.txt': 'joblib==1.4.2\npandas==2.2.3\nscikit-learn==1.5.2\n',
          'notebooks/train.ipynb':
            '{"nbformat": 4, "nbformat_minor": 5, "metadata": {"kernelspec": {"name": "python3", "display_name": "Python 3"}},\n "cells": [\n  {"cell_type": "code", "metadata": {}, "execution_count": 1, "outputs": [], "source": [\n    "import pandas as pd\\n",\n    "from sklearn.linear_model import LogisticRegression\\n",\n    "data = pd.read_csv(\'../data/customers.csv\')\\n",\n    "model = LogisticRegression().fit(data[[\'months\']], data[\'churned\'])"]}]}\n',
        },
      },
    ],
  },
  {
    id: 'results-captured',
    dimension: 'creation',
    title: 'Automated training keeps its results',
    gap: 'What automated training computes is lost with the runner, or no automation trains.',
    why: 'A training whose metrics and model vanish with the runner proves only that it can run. Kept results let the next run be compared, a model be fetched and a decision be explained.',
    meets: [
      'Automation that trains and uploads metrics, plots or the model as an artifact, or to storage.',
      'The same pushing results with DVC, committing them, or registering the model.',
      'The same logging to a remote tracker, or posting a report of the run.',
    ],
    notEnough: [
      'Files left on the runner, or metrics that only stand in the log.',
      'Uploaded test or coverage reports of a job that does not train.',
      'Results that a person commits after training by hand.',
    ],
    when: { probe: 'results-kept' },
    remedy: {
      effort: 'low',
      steps: 'After the training step, upload the metrics and the model with actions/upload-artifact, or run dvc push.',
    },
    references: [
      {
        title: 'MLOps maturity model, level 2 (Microsoft)',
        url: 'https://learn.microsoft.com/en-us/azure/architecture/ai-ml/guide/mlops-maturity-model',
      },
      {
        title: 'Storing workflow data as artifacts (GitHub)',
        url: 'https://docs.github.com/en/actions/using-workflows/storing-workflow-data-as-artifacts',
      },
    ],
    examples: [
      {
        title: 'The training job uploads model and metrics',
        expect: 'met',
        files: {
          '.github/workflows/train.yml':
            'name: Train\non:\n  schedule:\n    - cron: "0 2 * * *"\njobs:\n  train:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: pip install -r requirements.txt\n      - run: python src/train.py\n      - uses: actions/upload-artifact@v4\n        with:\n          name: model\n          path: |\n            model.joblib\n            metrics.json\n',
          'requirements.txt': 'joblib==1.4.2\npandas==2.2.3\nscikit-learn==1.5.2\n',
          'src/train.py':
            'import json\n\nimport joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nif __name__ == "__main__":\n    data = pd.read_csv("data/customers.csv")\n    model = LogisticRegression().fit(data[["months"]], data["churned"])\n    joblib.dump(model, "model.joblib")\n    with open("metrics.json", "w") as file:\n        json.dump({"accuracy": model.score(data[["months"]], data["churned"])}, file)\n',
        },
      },
      {
        title: 'Only the test report of another job is uploaded',
        expect: 'unmet',
        files: {
          '.github/workflows/train.yml':
            'name: Train and report\non: [push]\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: pip install -r requirements.txt pytest pytest-cov\n      - run: pytest --cov --cov-report=xml\n      - uses: actions/upload-artifact@v4\n        with:\n          name: results\n          path: coverage.xml\n  train:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: pip install -r requirements.txt\n      - run: python src/train.py\n',
          'requirements.txt': 'joblib==1.4.2\npandas==2.2.3\nscikit-learn==1.5.2\n',
          'src/train.py':
            'import json\n\nimport joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nif __name__ == "__main__":\n    data = pd.read_csv("data/customers.csv")\n    model = LogisticRegression().fit(data[["months"]], data["churned"])\n    joblib.dump(model, "model.joblib")\n    with open("metrics.json", "w") as file:\n        json.dump({"accuracy": model.score(data[["months"]], data["churned"])}, file)\n',
          'tests/test_shape.py': 'def test_month_names():\n    assert "months".rstrip("s") == "month"\n',
        },
      },
      {
        title: 'Nothing but a person trains',
        expect: 'unmet',
        files: {
          'metrics.json': '{"accuracy": 0.91}\n',
          'requirements.txt': 'joblib==1.4.2\npandas==2.2.3\nscikit-learn==1.5.2\n',
          'src/train.py':
            'import json\n\nimport joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nif __name__ == "__main__":\n    data = pd.read_csv("data/customers.csv")\n    model = LogisticRegression().fit(data[["months"]], data["churned"])\n    joblib.dump(model, "model.joblib")\n    with open("metrics.json", "w") as file:\n        json.dump({"accuracy": model.score(data[["months"]], data["churned"])}, file)\n',
        },
      },
    ],
  },
  {
    id: 'training-code-versioned',
    dimension: 'creation',
    title: 'Training exists as code, not only as notebooks',
    gap: 'Training stands in notebooks only.',
    why: 'Notebooks hide the order in which their cells ran, are hard to review and harder to test. A script, module or pipeline can be called by automation, compared in a pull request and imported by a test.',
    meets: [
      'A script, module, stage or pipeline of the repository that fits the model.',
      'A notebook that a job, a bundle, a pipeline or papermill runs without a person.',
      'A literate document (`.qmd`, `.Rmd`) which is rendered unattended and fits the model.',
    ],
    notEnough: [
      'Training cells in notebooks that only people run, also beside helper modules.',
      'A script that only prepares the data or evaluates.',
    ],
    when: { probe: 'training-code-versioned' },
    remedy: {
      effort: 'medium',
      steps: 'Move the cells that prepare and fit into a module with a main function, and let the notebook import it.',
    },
    references: [
      {
        title: 'MLOps maturity model, level 2 (Microsoft)',
        url: 'https://learn.microsoft.com/en-us/azure/architecture/ai-ml/guide/mlops-maturity-model',
      },
    ],
    examples: [
      {
        title: 'A module fits the model',
        expect: 'met',
        files: {
          'churn/training.py':
            'import lightgbm as lgb\nimport pandas as pd\n\n\ndef train(data: pd.DataFrame) -> lgb.Booster:\n    return lgb.train({"objective": "binary"}, lgb.Dataset(data[["months"]], data["churned"]))\n',
          'churn/__main__.py':
            'import pandas as pd\n\nfrom churn.training import train\n\nif __name__ == "__main__":\n    train(pd.read_csv("data/customers.csv")).save_model("model.txt")\n',
          'churn/__init__.py': '',
        },
      },
      {
        title: 'Automation runs the notebook with papermill',
        expect: 'met',
        files: {
          '.github/workflows/train.yml':
            'name: Train\non:\n  schedule:\n    - cron: "0 6 * * 0"\njobs:\n  train:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: pip install papermill ipykernel pandas scikit-learn\n      - run: papermill notebooks/train.ipynb out.ipynb\n',
          'notebooks/train.ipynb':
            '{"nbformat": 4, "nbformat_minor": 5, "metadata": {"kernelspec": {"name": "python3", "display_name": "Python 3"}},\n "cells": [\n  {"cell_type": "code", "metadata": {}, "execution_count": null, "outputs": [], "source": [\n    "import pandas as pd\\n",\n    "from sklearn.linear_model import LogisticRegression\\n",\n    "from features import add_features\\n",\n    "data = add_features(pd.read_csv(\'../data/customers.csv\'))\\n",\n    "model = LogisticRegression().fit(data[[\'years\']], data[\'churned\'])"]}]}\n',
          'notebooks/features.py': 'def add_features(data):\n    return data.assign(years=data["months"] / 12)\n',
        },
      },
      {
        title: 'The same notebook and helper module, run by people',
        expect: 'unmet',
        files: {
          'notebooks/train.ipynb':
            '{"nbformat": 4, "nbformat_minor": 5, "metadata": {"kernelspec": {"name": "python3", "display_name": "Python 3"}},\n "cells": [\n  {"cell_type": "code", "metadata": {}, "execution_count": null, "outputs": [], "source": [\n    "import pandas as pd\\n",\n    "from sklearn.linear_model import LogisticRegression\\n",\n    "from features import add_features\\n",\n    "data = add_features(pd.read_csv(\'../data/customers.csv\'))\\n",\n    "model = LogisticRegression().fit(data[[\'years\']], data[\'churned\'])"]}]}\n',
          'notebooks/features.py': 'def add_features(data):\n    return data.assign(years=data["months"] / 12)\n',
          'train_model.sh': '#!/bin/sh\njupyter lab notebooks/train.ipynb\n',
        },
      },
    ],
  },
  {
    id: 'application-tests',
    dimension: 'integration',
    title: 'Every change runs the unit tests',
    gap: 'No automation runs unit tests on a change and fails when they fail.',
    why: 'Tests that nobody runs go stale within weeks, and tests whose failure is ignored are decoration. Only when a failing test stops the change does the code around the model stay safe to alter.',
    meets: [
      'A change-triggered job that runs pytest, unittest, tox, nox, npm test, testthat or the like over test files of the repository.',
      'The same through make, a task runner, a shell script, a compose file or a local action, as long as a failure reaches the job.',
      'A reusable workflow or pipeline template that plainly runs the tests which the repository holds.',
    ],
    notEnough: [
      'Test files that no automation runs, or a test step over a repository without tests.',
      'A failure that is swallowed: `|| true`, continue-on-error, or a script without `set -e` that ends in another command.',
      'Linting, type checks, or smoke scripts that assert nothing.',
      'A stub such as `assert True`, and steps that only print that tests run.',
    ],
    when: { probe: 'tests-run', with: { on: 'change' } },
    remedy: {
      effort: 'low',
      steps:
        'Write one test for the code around the model and run it with pytest in the pull request workflow, without anything that hides its exit code.',
      scaffold: true,
    },
    references: [
      {
        title: 'MLOps maturity model, level 1 (Microsoft)',
        url: 'https://learn.microsoft.com/en-us/azure/architecture/ai-ml/guide/mlops-maturity-model',
      },
      { title: 'pytest', url: 'https://docs.pytest.org/en/stable/' },
    ],
    examples: [
      {
        title: 'Pull requests run pytest',
        expect: 'met',
        files: {
          '.github/workflows/ci.yml':
            'name: CI\non:\n  pull_request:\n    branches: [main]\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: pip install -r requirements.txt pytest\n      - run: pytest\n',
          'requirements.txt': 'pandas==2.2.3\nscikit-learn==1.5.2\n',
          'src/features.py':
            'def tenure_in_years(months):\n    if months < 0:\n        raise ValueError("tenure cannot be negative")\n    return months / 12\n',
          'src/train.py':
            'import pandas as pd\nfrom sklearn.ensemble import RandomForestClassifier\n\nfrom src.features import tenure_in_years\n\nif __name__ == "__main__":\n    customers = pd.read_csv("data/customers.csv")\n    customers["years"] = customers["months"].map(tenure_in_years)\n    RandomForestClassifier().fit(customers[["years"]], customers["churned"])\n',
          'tests/test_features.py':
            'import pytest\n\nfrom src.features import tenure_in_years\n\n\ndef test_months_become_years():\n    assert tenure_in_years(18) == 1.5\n\n\ndef test_negative_tenure_is_refused():\n    with pytest.raises(ValueError):\n        tenure_in_years(-1)\n',
        },
      },
      {
        title: 'A workflow with another name runs them through a script that stops at the first failure',
        expect: 'met',
        files: {
          '.github/workflows/critique.yml':
            'name: Critique\non: [push, pull_request]\njobs:\n  critique:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: ./ci/check.sh\n',
          'ci/check.sh':
            '#!/usr/bin/env bash\nset -euo pipefail\npip install -r requirements.txt pytest\npython -m pytest tests --junitxml=report.xml\nmkdir -p reports\ncp report.xml reports/\n',
          'requirements.txt': 'pandas==2.2.3\nscikit-learn==1.5.2\n',
          'src/features.py':
            'def tenure_in_years(months):\n    if months < 0:\n        raise ValueError("tenure cannot be negative")\n    return months / 12\n',
          'src/train.py':
            'import pandas as pd\nfrom sklearn.ensemble import RandomForestClassifier\n\nfrom src.features import tenure_in_years\n\nif __name__ == "__main__":\n    customers = pd.read_csv("data/customers.csv")\n    customers["years"] = customers["months"].map(tenure_in_years)\n    RandomForestClassifier().fit(customers[["years"]], customers["churned"])\n',
          'tests/test_features.py':
            'import pytest\n\nfrom src.features import tenure_in_years\n\n\ndef test_months_become_years():\n    assert tenure_in_years(18) == 1.5\n\n\ndef test_negative_tenure_is_refused():\n    with pytest.raises(ValueError):\n        tenure_in_years(-1)\n',
        },
      },
      {
        title: 'The same script without set -e ends in a copy, so failing tests pass',
        expect: 'unmet',
        files: {
          '.github/workflows/tests.yml':
            'name: Unit tests\non: [push, pull_request]\njobs:\n  unit-tests:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: bash ci/check.sh\n',
          'ci/check.sh':
            '#!/usr/bin/env bash\npip install -r requirements.txt pytest\npython -m pytest tests --junitxml=report.xml\nmkdir -p reports\ncp report.xml reports/\n',
          'requirements.txt': 'pandas==2.2.3\nscikit-learn==1.5.2\n',
          'src/features.py':
            'def tenure_in_years(months):\n    if months < 0:\n        raise ValueError("tenure cannot be negative")\n    return months / 12\n',
          'src/train.py':
            'import pandas as pd\nfrom sklearn.ensemble import RandomForestClassifier\n\nfrom src.features import tenure_in_years\n\nif __name__ == "__main__":\n    customers = pd.read_csv("data/customers.csv")\n    customers["years"] = customers["months"].map(tenure_in_years)\n    RandomForestClassifier().fit(customers[["years"]], customers["churned"])\n',
          'tests/test_features.py':
            'import pytest\n\nfrom src.features import tenure_in_years\n\n\ndef test_months_become_years():\n    assert tenure_in_years(18) == 1.5\n\n\ndef test_negative_tenure_is_refused():\n    with pytest.raises(ValueError):\n        tenure_in_years(-1)\n',
        },
      },
      {
        title: 'The failure is swallowed in the step itself',
        expect: 'unmet',
        files: {
          '.github/workflows/ci.yml':
            'name: CI\non: [push, pull_request]\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: pip install -r requirements.txt pytest\n      - run: pytest tests || true\n',
          'requirements.txt': 'pandas==2.2.3\nscikit-learn==1.5.2\n',
          'src/features.py':
            'def tenure_in_years(months):\n    if months < 0:\n        raise ValueError("tenure cannot be negative")\n    return months / 12\n',
          'src/train.py':
            'import pandas as pd\nfrom sklearn.ensemble import RandomForestClassifier\n\nfrom src.features import tenure_in_years\n\nif __name__ == "__main__":\n    customers = pd.read_csv("data/customers.csv")\n    customers["years"] = customers["months"].map(tenure_in_years)\n    RandomForestClassifier().fit(customers[["years"]], customers["churned"])\n',
          'tests/test_features.py':
            'import pytest\n\nfrom src.features import tenure_in_years\n\n\ndef test_months_become_years():\n    assert tenure_in_years(18) == 1.5\n\n\ndef test_negative_tenure_is_refused():\n    with pytest.raises(ValueError):\n        tenure_in_years(-1)\n',
        },
      },
      {
        title: 'A step that says it runs the tests, and prints',
        expect: 'unmet',
        files: {
          '.github/workflows/main.yaml':
            'name: Continuous integration\non:\n  push:\n    branches: [main]\njobs:\n  integration:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - name: Install\n        run: pip install -r requirements.txt\n      - name: Run unit tests\n        run: echo "Running pytest tests/"\n',
          'requirements.txt': 'pandas==2.2.3\nscikit-learn==1.5.2\n',
          'src/features.py':
            'def tenure_in_years(months):\n    if months < 0:\n        raise ValueError("tenure cannot be negative")\n    return months / 12\n',
          'src/train.py':
            'import pandas as pd\nfrom sklearn.ensemble import RandomForestClassifier\n\nfrom src.features import tenure_in_years\n\nif __name__ == "__main__":\n    customers = pd.read_csv("data/customers.csv")\n    customers["years"] = customers["months"].map(tenure_in_years)\n    RandomForestClassifier().fit(customers[["years"]], customers["churned"])\n',
          'tests/test_features.py':
            'import pytest\n\nfrom src.features import tenure_in_years\n\n\ndef test_months_become_years():\n    assert tenure_in_years(18) == 1.5\n\n\ndef test_negative_tenure_is_refused():\n    with pytest.raises(ValueError):\n        tenure_in_years(-1)\n',
        },
      },
    ],
  },
  {
    id: 'automated-application-release',
    dimension: 'integration',
    title: 'The application is released by automation',
    gap: 'No automation publishes or deploys anything that runs when code is merged, tagged or released.',
    why: 'A release by hand depends on who does it and on what happens to lie on that machine. A published image or package per merge or tag means that what runs can always be named, fetched again and put back.',
    meets: [
      'Automation on a push to the default branch, a tag, a release or a schedule that pushes an image or publishes a package that runs.',
      'The same deploying the application or an endpoint to where it is used.',
      'The same promoting a model in the registry from which serving reads.',
    ],
    notEnough: [
      'Documentation, a dashboard or a report alone.',
      'A deployment to a cluster that the job itself creates and throws away.',
      'A publication that a person starts, by workflow_dispatch, a comment or a script.',
      'A draft release with nothing in it.',
    ],
    when: { probe: 'application-released' },
    remedy: {
      effort: 'low',
      steps:
        'On a push to the default branch, build the image of the application and push it to the registry with the commit as its tag.',
    },
    references: [
      {
        title: 'MLOps maturity model, level 1 (Microsoft)',
        url: 'https://learn.microsoft.com/en-us/azure/architecture/ai-ml/guide/mlops-maturity-model',
      },
      {
        title: 'Publishing Docker images (GitHub)',
        url: 'https://docs.github.com/en/actions/publishing-packages/publishing-docker-images',
      },
    ],
    examples: [
      {
        title: 'Merges to main push the image of the API',
        expect: 'met',
        files: {
          '.github/workflows/release.yml':
            'name: Release\non:\n  push:\n    branches: [main]\njobs:\n  image:\n    runs-on: ubuntu-latest\n    permissions:\n      contents: read\n      packages: write\n    steps:\n      - uses: actions/checkout@v4\n      - uses: docker/login-action@v3\n        with:\n          registry: ghcr.io\n          username: ${{ github.actor }}\n          password: ${{ secrets.GITHUB_TOKEN }}\n      - uses: docker/build-push-action@v6\n        with:\n          context: .\n          push: true\n          tags: ghcr.io/acme/churn:${{ github.sha }}\n',
          Dockerfile:
            'FROM python:3.12-slim\nWORKDIR /app\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\nCOPY . .\nCMD ["uvicorn", "app:app", "--host", "0.0.0.0"]\n',
          'requirements.txt': 'fastapi==0.115.5\njoblib==1.4.2\nscikit-learn==1.5.2\nuvicorn==0.32.1\n',
          'app.py':
            'import joblib\nfrom fastapi import FastAPI\n\napp = FastAPI()\nmodel = joblib.load("model.joblib")\n\n\n@app.post("/predict")\ndef predict(row: list[float]):\n    return {"churned": int(model.predict([row])[0])}\n',
          'train.py':
            'import joblib\nfrom sklearn.datasets import fetch_openml\nfrom sklearn.tree import DecisionTreeClassifier\n\nif __name__ == "__main__":\n    features, target = fetch_openml("churn", return_X_y=True)\n    joblib.dump(DecisionTreeClassifier().fit(features, target), "model.joblib")\n',
        },
      },
      {
        title: 'The same image, built to see whether it builds: nothing is pushed',
        expect: 'unmet',
        files: {
          '.github/workflows/release.yml':
            'name: Release image\non:\n  push:\n    branches: [main]\njobs:\n  publish:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - uses: docker/build-push-action@v6\n        with:\n          context: .\n          push: false\n          tags: ghcr.io/acme/churn:latest\n',
          Dockerfile:
            'FROM python:3.12-slim\nWORKDIR /app\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\nCOPY . .\nCMD ["uvicorn", "app:app", "--host", "0.0.0.0"]\n',
          'requirements.txt': 'fastapi==0.115.5\njoblib==1.4.2\nscikit-learn==1.5.2\nuvicorn==0.32.1\n',
          'app.py':
            'import joblib\nfrom fastapi import FastAPI\n\napp = FastAPI()\nmodel = joblib.load("model.joblib")\n\n\n@app.post("/predict")\ndef predict(row: list[float]):\n    return {"churned": int(model.predict([row])[0])}\n',
          'train.py':
            'import joblib\nfrom sklearn.datasets import fetch_openml\nfrom sklearn.tree import DecisionTreeClassifier\n\nif __name__ == "__main__":\n    features, target = fetch_openml("churn", return_X_y=True)\n    joblib.dump(DecisionTreeClassifier().fit(features, target), "model.joblib")\n',
        },
      },
      {
        title: 'Deploy means the documentation site',
        expect: 'unmet',
        files: {
          '.github/workflows/deploy.yml':
            'name: Deploy\non:\n  push:\n    branches: [main]\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    permissions:\n      contents: write\n    steps:\n      - uses: actions/checkout@v4\n      - run: pip install mkdocs-material\n      - run: mkdocs gh-deploy --force\n',
          'mkdocs.yml': 'site_name: Churn\n',
          'docs/index.md': '# Churn model\n',
          'app.py':
            'import joblib\nfrom fastapi import FastAPI\n\napp = FastAPI()\nmodel = joblib.load("model.joblib")\n\n\n@app.post("/predict")\ndef predict(row: list[float]):\n    return {"churned": int(model.predict([row])[0])}\n',
          'train.py':
            'import joblib\nfrom sklearn.datasets import fetch_openml\nfrom sklearn.tree import DecisionTreeClassifier\n\nif __name__ == "__main__":\n    features, target = fetch_openml("churn", return_X_y=True)\n    joblib.dump(DecisionTreeClassifier().fit(features, target), "model.joblib")\n',
        },
      },
      {
        title: 'A person starts the publication',
        expect: 'unmet',
        files: {
          '.github/workflows/release.yml':
            'name: Release\non: workflow_dispatch\njobs:\n  image:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: docker build --tag ghcr.io/acme/churn:latest .\n      - run: docker push ghcr.io/acme/churn:latest\n',
          Dockerfile:
            'FROM python:3.12-slim\nWORKDIR /app\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\nCOPY . .\nCMD ["uvicorn", "app:app", "--host", "0.0.0.0"]\n',
          'requirements.txt': 'fastapi==0.115.5\njoblib==1.4.2\nscikit-learn==1.5.2\nuvicorn==0.32.1\n',
          'app.py':
            'import joblib\nfrom fastapi import FastAPI\n\napp = FastAPI()\nmodel = joblib.load("model.joblib")\n\n\n@app.post("/predict")\ndef predict(row: list[float]):\n    return {"churned": int(model.predict([row])[0])}\n',
          'train.py':
            'import joblib\nfrom sklearn.datasets import fetch_openml\nfrom sklearn.tree import DecisionTreeClassifier\n\nif __name__ == "__main__":\n    features, target = fetch_openml("churn", return_X_y=True)\n    joblib.dump(DecisionTreeClassifier().fit(features, target), "model.joblib")\n',
        },
      },
    ],
  },
  {
    id: 'automated-build',
    dimension: 'integration',
    title: 'Every change is built on a clean machine',
    gap: 'No automation builds or installs the project when a change is pushed or proposed.',
    why: "What only builds on its author's laptop breaks for the next person, and nobody notices before it is needed. Building every change on a clean machine shows a missing dependency or a broken image on the day it is made. Everything a higher level asks for runs on top of this.",
    meets: [
      "A workflow for pushes to the default branch or for pull requests that builds the project's image or package, or compiles it.",
      'The same workflow installing the project or the dependencies it declares, directly or through a script, a task runner or a reusable workflow.',
      'A change-triggered job that runs the project on a pre-built managed environment which the repository declares.',
    ],
    notEnough: [
      'Linting, labelling or building the documentation without ever installing the project.',
      "Installing a CI tool (a linter, DVC, a report generator) while the project's own dependencies stay untouched.",
      'A build that a person has to start, or whose branch filter never includes the default branch.',
      'A workflow that its system would not run, because it lies in another folder, is commented out or is rejected as invalid.',
    ],
    when: { probe: 'automation-does', with: { activity: ['install', 'build'], on: 'change' } },
    remedy: {
      effort: 'low',
      steps:
        'Add a workflow on pull_request and push that checks the repository out and installs the declared dependencies, or builds the Dockerfile.',
      scaffold: true,
    },
    references: [
      {
        title: 'MLOps maturity model, level 1 (Microsoft)',
        url: 'https://learn.microsoft.com/en-us/azure/architecture/ai-ml/guide/mlops-maturity-model',
      },
      {
        title: 'Events that trigger workflows (GitHub)',
        url: 'https://docs.github.com/en/actions/using-workflows/events-that-trigger-workflows',
      },
    ],
    examples: [
      {
        title: 'Pull requests install the pinned requirements',
        expect: 'met',
        files: {
          '.github/workflows/ci.yml':
            'name: CI\non:\n  pull_request:\n  push:\n    branches: [main]\njobs:\n  build:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - uses: actions/setup-python@v5\n        with:\n          python-version: "3.12"\n      - run: pip install -r requirements.txt\n',
          'requirements.txt': 'joblib==1.4.2\npandas==2.2.3\nscikit-learn==1.5.2\n',
          'src/train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\n\ndef main():\n    customers = pd.read_csv("data/customers.csv")\n    model = LogisticRegression(max_iter=500)\n    model.fit(customers.drop(columns="churned"), customers["churned"])\n    joblib.dump(model, "model.joblib")\n\n\nif __name__ == "__main__":\n    main()\n',
        },
      },
      {
        title: 'The image is built two hops away, through a Makefile',
        expect: 'met',
        files: {
          '.github/workflows/quality.yml':
            'name: Quality\non: [push, pull_request]\njobs:\n  check:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: make image\n',
          Makefile: 'image:\n\tdocker build --tag churn:ci .\n',
          Dockerfile:
            'FROM python:3.12-slim\nWORKDIR /app\nCOPY requirements.txt .\nRUN pip install --no-cache-dir -r requirements.txt\nCOPY src src\nCMD ["python", "src/train.py"]\n',
          'requirements.txt': 'joblib==1.4.2\npandas==2.2.3\nscikit-learn==1.5.2\n',
          'src/train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\n\ndef main():\n    customers = pd.read_csv("data/customers.csv")\n    model = LogisticRegression(max_iter=500)\n    model.fit(customers.drop(columns="churned"), customers["churned"])\n    joblib.dump(model, "model.joblib")\n\n\nif __name__ == "__main__":\n    main()\n',
        },
      },
      {
        title: 'A job called build that only lints',
        expect: 'unmet',
        files: {
          '.github/workflows/build.yml':
            'name: Build\non: [push, pull_request]\njobs:\n  build:\n    name: Build and install\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: pip install ruff\n      - run: ruff check .\n',
          'requirements.txt': 'joblib==1.4.2\npandas==2.2.3\nscikit-learn==1.5.2\n',
          'src/train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\n\ndef main():\n    customers = pd.read_csv("data/customers.csv")\n    model = LogisticRegression(max_iter=500)\n    model.fit(customers.drop(columns="churned"), customers["churned"])\n    joblib.dump(model, "model.joblib")\n\n\nif __name__ == "__main__":\n    main()\n',
        },
      },
      {
        title: 'A real build that a person has to start',
        expect: 'unmet',
        files: {
          '.github/workflows/build.yml':
            'name: Build image\non: workflow_dispatch\njobs:\n  build:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: docker build --tag churn .\n',
          Dockerfile:
            'FROM python:3.12-slim\nCOPY . .\nRUN pip install -r requirements.txt\nCMD ["python", "src/train.py"]\n',
          'requirements.txt': 'joblib==1.4.2\npandas==2.2.3\nscikit-learn==1.5.2\n',
          'src/train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\n\ndef main():\n    customers = pd.read_csv("data/customers.csv")\n    model = LogisticRegression(max_iter=500)\n    model.fit(customers.drop(columns="churned"), customers["churned"])\n    joblib.dump(model, "model.joblib")\n\n\nif __name__ == "__main__":\n    main()\n',
        },
      },
      {
        title: 'GitHub rejects the file, because workflow_dispatch stands under push',
        expect: 'unmet',
        files: {
          '.github/workflows/ci.yml':
            'name: CI\non:\n  push:\n    branches: [main]\n    workflow_dispatch:\njobs:\n  build:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: pip install -r requirements.txt\n',
          'requirements.txt': 'joblib==1.4.2\npandas==2.2.3\nscikit-learn==1.5.2\n',
          'src/train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\n\ndef main():\n    customers = pd.read_csv("data/customers.csv")\n    model = LogisticRegression(max_iter=500)\n    model.fit(customers.drop(columns="churned"), customers["churned"])\n    joblib.dump(model, "model.joblib")\n\n\nif __name__ == "__main__":\n    main()\n',
        },
      },
    ],
  },
  {
    id: 'drift-detection',
    dimension: 'integration',
    title: 'Production data is compared with a reference',
    gap: 'Nothing compares production data or predictions with a reference, by schedule, service or automation.',
    why: 'Inputs change before outcomes are known. A comparison of what the model sees today with what it was trained on gives the earliest warning there is that its answers are about to get worse.',
    meets: [
      'A schedule, a service or automation that compares production data or predictions with a reference, with a drift library or with a statistical test of your own.',
      'A DAG, a flow or a job that code puts on a schedule and that compares them, whatever brings it to where it runs.',
      'A model monitor of the platform declared in code, with its schedule.',
    ],
    notEnough: [
      'A drift report in a notebook, or a drift library among the dependencies that nothing calls.',
      'A data check before training that never looks at production.',
      'A comparison of a file with itself, or a setting that no code reads.',
      'Drift of the infrastructure, as Terraform understands it.',
    ],
    when: { probe: 'drift-detected' },
    remedy: {
      effort: 'medium',
      steps:
        'Store the inputs of the predictions, and let a scheduled workflow compare the last days with a sample of the training data.',
      scaffold: true,
    },
    references: [
      { title: 'Evidently', url: 'https://docs.evidentlyai.com/' },
      {
        title: 'Monitor models in production (Azure Machine Learning)',
        url: 'https://learn.microsoft.com/en-us/azure/machine-learning/how-to-monitor-model-performance',
      },
    ],
    examples: [
      {
        title: 'A schedule compares the prediction log with the training data',
        expect: 'met',
        files: {
          '.github/workflows/watch.yml':
            'name: Watch\non:\n  schedule:\n    - cron: "30 5 * * *"\njobs:\n  compare:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: pip install evidently==0.4.40 pandas==2.2.3 sqlalchemy==2.0.36\n      - run: python monitoring/compare.py\n',
          'monitoring/compare.py':
            'import os\nimport sys\n\nimport pandas as pd\nfrom evidently.metric_preset import DataDriftPreset\nfrom evidently.report import Report\nfrom sqlalchemy import create_engine\n\nif __name__ == "__main__":\n    reference = pd.read_csv("data/train.csv")[["months", "tickets"]]\n    production = pd.read_sql(\n        "select months, tickets from predictions where at > now() - interval \'7 days\'",\n        create_engine(os.environ["PREDICTION_LOG_URL"]),\n    )\n    report = Report(metrics=[DataDriftPreset()])\n    report.run(reference_data=reference, current_data=production)\n    report.save_html("drift.html")\n    if report.as_dict()["metrics"][0]["result"]["dataset_drift"]:\n        sys.exit(1)\n',
          'train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nif __name__ == "__main__":\n    data = pd.read_csv("data/train.csv")\n    joblib.dump(LogisticRegression().fit(data[["months", "tickets"]], data["churned"]), "model.joblib")\n',
        },
      },
      {
        title: 'A DAG on a schedule compares the predictions of the day',
        expect: 'met',
        files: {
          'dags/watch.py':
            'from datetime import datetime\n\nfrom airflow import DAG\nfrom airflow.operators.python import PythonOperator\nfrom monitoring.drift import compare\n\nwith DAG("watch", start_date=datetime(2026, 1, 1), schedule="@daily", catchup=False):\n    PythonOperator(task_id="compare", python_callable=compare)\n',
          'monitoring/drift.py':
            'import os\n\nimport pandas as pd\nfrom scipy.stats import ks_2samp\nfrom sqlalchemy import create_engine\n\n\ndef compare():\n    reference = pd.read_csv("data/train.csv")\n    current = pd.read_sql("select * from predictions where day = current_date", create_engine(os.environ["DATABASE_URL"]))\n    _, p_value = ks_2samp(reference["months"], current["months"])\n    if p_value < 0.05:\n        raise ValueError("months have drifted")\n',
          'train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nif __name__ == "__main__":\n    data = pd.read_csv("data/train.csv")\n    joblib.dump(LogisticRegression().fit(data[["months", "tickets"]], data["churned"]), "model.joblib")\n',
        },
      },
      {
        title: 'A DAG that somebody has to start',
        expect: 'unmet',
        files: {
          'dags/watch.py':
            'from datetime import datetime\n\nfrom airflow import DAG\nfrom airflow.operators.python import PythonOperator\nfrom monitoring.drift import compare\n\nwith DAG("watch", start_date=datetime(2026, 1, 1), schedule=None):\n    PythonOperator(task_id="compare", python_callable=compare)\n',
          'monitoring/drift.py':
            'import os\n\nimport pandas as pd\nfrom scipy.stats import ks_2samp\nfrom sqlalchemy import create_engine\n\n\ndef compare():\n    reference = pd.read_csv("data/train.csv")\n    current = pd.read_sql("select * from predictions where day = current_date", create_engine(os.environ["DATABASE_URL"]))\n    _, p_value = ks_2samp(reference["months"], current["months"])\n    if p_value < 0.05:\n        raise ValueError("months have drifted")\n',
          'train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nif __name__ == "__main__":\n    data = pd.read_csv("data/train.csv")\n    joblib.dump(LogisticRegression().fit(data[["months", "tickets"]], data["churned"]), "model.joblib")\n',
        },
      },
      {
        title: 'A drift library that is only installed',
        expect: 'unmet',
        files: {
          'requirements.txt': 'evidently==0.4.40\njoblib==1.4.2\npandas==2.2.3\nscikit-learn==1.5.2\n',
          'config.yml': 'monitoring:\n  enable_drift_detection: true\n  drift_threshold: 0.1\n',
          'train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nif __name__ == "__main__":\n    data = pd.read_csv("data/train.csv")\n    joblib.dump(LogisticRegression().fit(data[["months", "tickets"]], data["churned"]), "model.joblib")\n',
        },
      },
      {
        title: 'Infrastructure drift, every morning',
        expect: 'unmet',
        files: {
          '.github/workflows/drift-detection.yml':
            'name: Drift detection\non:\n  schedule:\n    - cron: "0 7 * * *"\njobs:\n  drift:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - uses: hashicorp/setup-terraform@v3\n      - run: terraform -chdir=infra init\n      - run: terraform -chdir=infra plan -detailed-exitcode\n',
          'infra/main.tf':
            'resource "google_storage_bucket" "models" {\n  name     = "acme-models"\n  location = "EU"\n}\n',
          'train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nif __name__ == "__main__":\n    data = pd.read_csv("data/train.csv")\n    joblib.dump(LogisticRegression().fit(data[["months", "tickets"]], data["churned"]), "model.joblib")\n',
        },
      },
    ],
  },
  {
    id: 'human-signoff',
    dimension: 'integration',
    title: 'A person approves what goes to production',
    gap: 'An automatic path leads to production without a person approving it.',
    why: 'Some effects of a model are visible to people only, such as an unfair pattern or a wrong moment for a change. An approval as part of the pipeline puts that judgement on record without making the release a manual one.',
    meets: [
      'An environment with required reviewers on every job that deploys to production.',
      'An approval step or manual gate before each of these deployments.',
      'Required reviews on the branch from which every automatic deployment starts.',
    ],
    notEnough: [
      'An approval on one path while another deploys without it.',
      '`environment:` on the deploying job, as long as nobody has seen its reviewers: from a clone the answer is unknown.',
      'A request for comments that the deployment does not wait for.',
    ],
    when: { probe: 'person-approves' },
    remedy: {
      effort: 'low',
      steps: 'Create the environment production with required reviewers and name it in the job that deploys.',
    },
    references: [
      {
        title: 'Using environments for deployment (GitHub)',
        url: 'https://docs.github.com/en/actions/deployment/targeting-different-environments/using-environments-for-deployment',
      },
      {
        title: 'MLOps maturity model (Microsoft)',
        url: 'https://learn.microsoft.com/en-us/azure/architecture/ai-ml/guide/mlops-maturity-model',
      },
    ],
    examples: [
      {
        title: 'The pipeline waits for an approval before it deploys',
        expect: 'met',
        files: {
          'azure-pipelines.yml':
            'trigger: [main]\nstages:\n  - stage: build\n    jobs:\n      - job: build\n        pool: { vmImage: ubuntu-latest }\n        steps:\n          - script: pip install -r requirements.txt\n  - stage: release\n    dependsOn: build\n    jobs:\n      - job: hold\n        pool: server\n        steps:\n          - task: ManualValidation@1\n            inputs: { notifyUsers: ml-platform@acme.example, instructions: Release the churn API? }\n      - job: deploy\n        dependsOn: hold\n        pool: { vmImage: ubuntu-latest }\n        steps:\n          - script: az containerapp up --name churn-api --resource-group churn --source .\n',
          'requirements.txt': 'fastapi==0.115.5\njoblib==1.4.2\nscikit-learn==1.5.2\nuvicorn==0.32.1\n',
          Dockerfile:
            'FROM python:3.12-slim\nCOPY . .\nRUN pip install -r requirements.txt\nCMD ["uvicorn", "app:app", "--host", "0.0.0.0", "--port", "8080"]\n',
          'app.py':
            'import joblib\nfrom fastapi import FastAPI\n\napp = FastAPI()\nmodel = joblib.load("model.joblib")\n\n\n@app.post("/predict")\ndef predict(row: list[float]):\n    return {"churned": int(model.predict([row])[0])}\n',
          'train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nif __name__ == "__main__":\n    data = pd.read_csv("data/customers.csv")\n    joblib.dump(LogisticRegression().fit(data[["months"]], data["churned"]), "model.joblib")\n',
        },
      },
      {
        title: 'The job names an environment, whose reviewers a clone does not show',
        expect: 'unknown',
        files: {
          '.github/workflows/deploy.yml':
            'name: Deploy\non:\n  push:\n    branches: [main]\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    environment: production\n    steps:\n      - uses: actions/checkout@v4\n      - run: gcloud run deploy churn-api --source . --region europe-west1\n',
          'requirements.txt': 'fastapi==0.115.5\njoblib==1.4.2\nscikit-learn==1.5.2\nuvicorn==0.32.1\n',
          Dockerfile:
            'FROM python:3.12-slim\nCOPY . .\nRUN pip install -r requirements.txt\nCMD ["uvicorn", "app:app", "--host", "0.0.0.0", "--port", "8080"]\n',
          'app.py':
            'import joblib\nfrom fastapi import FastAPI\n\napp = FastAPI()\nmodel = joblib.load("model.joblib")\n\n\n@app.post("/predict")\ndef predict(row: list[float]):\n    return {"churned": int(model.predict([row])[0])}\n',
          'train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nif __name__ == "__main__":\n    data = pd.read_csv("data/customers.csv")\n    joblib.dump(LogisticRegression().fit(data[["months"]], data["churned"]), "model.joblib")\n',
        },
      },
      {
        title: 'A job called approval that asks nobody',
        expect: 'unmet',
        files: {
          '.github/workflows/deploy.yml':
            'name: Deploy\non:\n  push:\n    branches: [main]\njobs:\n  approval:\n    runs-on: ubuntu-latest\n    steps:\n      - name: Wait for sign-off\n        run: echo "approved by the team"\n  deploy:\n    needs: approval\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: gcloud run deploy churn-api --source . --region europe-west1\n',
          'requirements.txt': 'fastapi==0.115.5\njoblib==1.4.2\nscikit-learn==1.5.2\nuvicorn==0.32.1\n',
          Dockerfile:
            'FROM python:3.12-slim\nCOPY . .\nRUN pip install -r requirements.txt\nCMD ["uvicorn", "app:app", "--host", "0.0.0.0", "--port", "8080"]\n',
          'app.py':
            'import joblib\nfrom fastapi import FastAPI\n\napp = FastAPI()\nmodel = joblib.load("model.joblib")\n\n\n@app.post("/predict")\ndef predict(row: list[float]):\n    return {"churned": int(model.predict([row])[0])}\n',
          'train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nif __name__ == "__main__":\n    data = pd.read_csv("data/customers.csv")\n    joblib.dump(LogisticRegression().fit(data[["months"]], data["churned"]), "model.joblib")\n',
        },
      },
    ],
  },
  {
    id: 'model-documentation',
    dimension: 'integration',
    title: 'A consumer can use the model without asking its authors',
    gap: 'Neither a model card nor a typed schema or signature says what goes into the model and what comes out.',
    why: 'Where only its authors know what a model expects, every integration needs a meeting and every change breaks somebody silently. A schema states the contract so that programs can check it; a card states what the model is for.',
    meets: [
      'A model card with purpose, inputs, outputs and limits.',
      'A typed schema of request or response in the scoring API, or an OpenAPI document for it.',
      'A signature saved with the model, given or inferred from an input example.',
    ],
    notEnough: [
      'A README on how to train.',
      'A handler that takes any JSON, with the format in a comment or docstring.',
      'An empty card from a template, or one line that names the artifact.',
    ],
    when: { probe: 'scoring-documented' },
    remedy: {
      effort: 'low',
      steps:
        'Give the prediction route typed request and response models, or save the model with a signature and an input example.',
      scaffold: true,
    },
    references: [
      { title: 'Model cards (Hugging Face)', url: 'https://huggingface.co/docs/hub/model-cards' },
      { title: 'MLflow model signatures', url: 'https://mlflow.org/docs/latest/model/signatures.html' },
      {
        title: 'MLOps maturity model, level 3 (Microsoft)',
        url: 'https://learn.microsoft.com/en-us/azure/architecture/ai-ml/guide/mlops-maturity-model',
      },
    ],
    examples: [
      {
        title: 'The request is a typed model',
        expect: 'met',
        files: {
          'app.py':
            'import joblib\nfrom fastapi import FastAPI\nfrom pydantic import BaseModel\n\napp = FastAPI()\nmodel = joblib.load("model.joblib")\n\n\nclass Customer(BaseModel):\n    months: int\n    tickets: int\n\n\nclass Answer(BaseModel):\n    churned: bool\n\n\n@app.post("/predict")\ndef predict(customer: Customer) -> Answer:\n    return Answer(churned=bool(model.predict([[customer.months, customer.tickets]])[0]))\n',
          'train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nif __name__ == "__main__":\n    data = pd.read_csv("data/customers.csv")\n    joblib.dump(LogisticRegression().fit(data[["months", "tickets"]], data["churned"]), "model.joblib")\n',
        },
      },
      {
        title: 'A model card',
        expect: 'met',
        files: {
          'MODEL_CARD.md':
            '# Model card: customer churn\n\n## Intended use\nRanks customers for a retention call. Not for pricing or for closing accounts.\n\n## Inputs and outputs\n`months` (whole number, at least 0) and `tickets` (whole number, last 90 days); answers a probability of churn.\n\n## Training data and evaluation\nCustomers of 2023 to 2025. ROC AUC 0.83 on the last quarter, 0.79 for customers under one year.\n\n## Limitations\nUnreliable for business accounts, which are not in the training data.\n',
          'train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nif __name__ == "__main__":\n    data = pd.read_csv("data/customers.csv")\n    joblib.dump(LogisticRegression().fit(data[["months", "tickets"]], data["churned"]), "model.joblib")\n',
        },
      },
      {
        title: 'A long README on training',
        expect: 'unmet',
        files: {
          'README.md':
            '# Churn model documentation\n\n## Model\nA logistic regression. Run `python train.py` to train it; metrics are printed.\n\n## API\n`python app.py` starts the model server.\n',
          'app.py':
            'import joblib\nfrom flask import Flask, jsonify, request\n\napp = Flask(__name__)\nmodel = joblib.load("model.joblib")\n\n\n@app.route("/predict", methods=["POST"])\ndef predict():\n    """Input: {"months": 1, "tickets": 2}"""\n    body = request.get_json()\n    return jsonify(churned=int(model.predict([[body["months"], body["tickets"]]])[0]))\n\n\nif __name__ == "__main__":\n    app.run()\n',
          'train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nif __name__ == "__main__":\n    data = pd.read_csv("data/customers.csv")\n    joblib.dump(LogisticRegression().fit(data[["months", "tickets"]], data["churned"]), "model.joblib")\n',
        },
      },
      {
        title: 'Typed settings beside an untyped handler',
        expect: 'unmet',
        files: {
          'settings.py':
            'from pydantic import BaseModel\n\n\nclass TrainingSettings(BaseModel):\n    regularisation: float = 1.0\n    max_iterations: int = 100\n',
          'app.py':
            'import joblib\nfrom flask import Flask, jsonify, request\n\napp = Flask(__name__)\nmodel = joblib.load("model.joblib")\n\n\n@app.route("/predict", methods=["POST"])\ndef predict():\n    """Input: {"months": 1, "tickets": 2}"""\n    body = request.get_json()\n    return jsonify(churned=int(model.predict([[body["months"], body["tickets"]]])[0]))\n\n\nif __name__ == "__main__":\n    app.run()\n',
          'train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nif __name__ == "__main__":\n    data = pd.read_csv("data/customers.csv")\n    joblib.dump(LogisticRegression().fit(data[["months", "tickets"]], data["churned"]), "model.joblib")\n',
        },
      },
    ],
  },
  {
    id: 'model-integration-tests',
    dimension: 'integration',
    title: 'A test exercises the real model end to end',
    gap: "No test fits or loads the project's real model and asserts on what it predicts.",
    why: 'Tests of helpers say nothing about whether features, model and scoring code still fit together. One test that trains on a handful of rows, or asks the real handler, catches a renamed column or a changed output before users do.',
    meets: [
      "A test that fits the model with the project's own training code on a little data and asserts on its predictions.",
      "A test that loads the project's model, or fits one in a fixture, calls the scoring code or endpoint and asserts on the answer.",
      'An end-to-end run of the training or prediction pipeline on real services that fails when a step fails.',
    ],
    notEnough: [
      'Tests of data helpers, schemas or configuration alone.',
      'A model replaced by a mock, a monkeypatched loader or a fake.',
      'Fitting a plain library estimator inside the test without any project code.',
      'A client script that calls the endpoint and prints, or catches every error.',
    ],
    when: { probe: 'tests-exercise-model' },
    remedy: {
      effort: 'low',
      steps:
        'Write a test that calls your training function on twenty rows and asserts the shape and range of the predictions.',
    },
    references: [
      {
        title: 'MLOps maturity model, level 1 (Microsoft)',
        url: 'https://learn.microsoft.com/en-us/azure/architecture/ai-ml/guide/mlops-maturity-model',
      },
    ],
    examples: [
      {
        title: 'The test trains with project code and asserts on predictions',
        expect: 'met',
        files: {
          'src/train.py':
            'import pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\n\ndef train(data):\n    model = LogisticRegression()\n    model.fit(data[["months", "tickets"]], data["churned"])\n    return model\n\n\nif __name__ == "__main__":\n    train(pd.read_csv("data/customers.csv"))\n',
          'tests/test_model.py':
            'import pandas as pd\n\nfrom src.train import train\n\n\ndef test_a_new_customer_with_many_tickets_churns():\n    data = pd.DataFrame(\n        {"months": [1, 2, 40, 50], "tickets": [9, 8, 0, 1], "churned": [1, 1, 0, 0]}\n    )\n    model = train(data)\n    predicted = model.predict(pd.DataFrame({"months": [1], "tickets": [9]}))\n    assert predicted[0] == 1\n',
        },
      },
      {
        title: 'The test asks the scoring endpoint with a freshly fitted model',
        expect: 'met',
        files: {
          'src/train.py':
            'import pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\n\ndef train(data):\n    model = LogisticRegression()\n    model.fit(data[["months", "tickets"]], data["churned"])\n    return model\n\n\nif __name__ == "__main__":\n    train(pd.read_csv("data/customers.csv"))\n',
          'src/app.py':
            'import os\n\nimport joblib\nfrom fastapi import FastAPI\n\napp = FastAPI()\n\n\n@app.post("/predict")\ndef predict(customer: dict):\n    model = joblib.load(os.environ["MODEL_PATH"])\n    return {"churned": int(model.predict([[customer["months"], customer["tickets"]]])[0])}\n',
          'tests/test_app.py':
            'import joblib\nimport pandas as pd\nimport pytest\nfrom fastapi.testclient import TestClient\n\nfrom src.app import app\nfrom src.train import train\n\n\n@pytest.fixture\ndef client(tmp_path, monkeypatch):\n    data = pd.DataFrame({"months": [1, 2, 40, 50], "tickets": [9, 8, 0, 1], "churned": [1, 1, 0, 0]})\n    joblib.dump(train(data), tmp_path / "model.joblib")\n    monkeypatch.setenv("MODEL_PATH", str(tmp_path / "model.joblib"))\n    return TestClient(app)\n\n\ndef test_predict(client):\n    answer = client.post("/predict", json={"months": 1, "tickets": 9})\n    assert answer.status_code == 200\n    assert answer.json() == {"churned": 1}\n',
        },
      },
      {
        title: 'The model is a mock',
        expect: 'unmet',
        files: {
          'src/train.py':
            'import pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\n\ndef train(data):\n    model = LogisticRegression()\n    model.fit(data[["months", "tickets"]], data["churned"])\n    return model\n\n\nif __name__ == "__main__":\n    train(pd.read_csv("data/customers.csv"))\n',
          'src/score.py':
            'import joblib\n\n\ndef score(months, tickets):\n    model = joblib.load("model.joblib")\n    return int(model.predict([[months, tickets]])[0])\n',
          'tests/test_model_integration.py':
            'from unittest.mock import MagicMock, patch\n\nfrom src.score import score\n\n\n@patch("src.score.joblib.load")\ndef test_model_predicts(load):\n    model = MagicMock()\n    model.predict.return_value = [1]\n    load.return_value = model\n    assert score(1, 9) == 1\n',
        },
      },
      {
        title: "The test fits a library estimator, not the project's model",
        expect: 'unmet',
        files: {
          'src/train.py':
            'import pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\n\ndef train(data):\n    model = LogisticRegression()\n    model.fit(data[["months", "tickets"]], data["churned"])\n    return model\n\n\nif __name__ == "__main__":\n    train(pd.read_csv("data/customers.csv"))\n',
          'tests/test_model.py':
            'from sklearn.datasets import make_classification\nfrom sklearn.linear_model import LogisticRegression\n\n\ndef test_model_fits():\n    features, target = make_classification(random_state=0)\n    model = LogisticRegression().fit(features, target)\n    assert model.predict(features).shape == target.shape\n',
        },
      },
    ],
  },
  {
    id: 'production-monitoring',
    dimension: 'integration',
    title: 'The serving model reports its predictions, errors or latency',
    gap: 'The serving model sends no metrics of its predictions, errors or latency to a central system.',
    why: 'A model does not crash when it is wrong. Unless its predictions and errors are collected in one place, the users are the monitoring, and no later decision, a rollback or a retraining, has anything to stand on.',
    meets: [
      'A metrics endpoint of the scoring service, or OpenTelemetry, statsd, Application Insights, CloudWatch or Datadog calls in it.',
      'Data collection or a model monitor enabled on a managed endpoint.',
      'A log of predictions in a shared database or service, written by the scoring code.',
      'An observability service for models or errors that the scoring code reports to.',
    ],
    notEnough: [
      'Logging to standard output.',
      'Dashboards of the training, or a route that returns training metrics.',
      'Health of the data, the pipeline or the infrastructure alone.',
      'A monitoring package that is installed, or monitoring that is provisioned, but that the service never uses.',
    ],
    when: { probe: 'serving-monitored' },
    remedy: {
      effort: 'medium',
      steps:
        'Count predictions and measure their latency in the handler, expose them on a metrics endpoint or send them with OpenTelemetry, and let your monitoring collect them.',
    },
    references: [
      {
        title: 'Instrumenting an application (Prometheus)',
        url: 'https://prometheus.io/docs/instrumenting/clientlibs/',
      },
      {
        title: 'Monitor models in production (Azure Machine Learning)',
        url: 'https://learn.microsoft.com/en-us/azure/machine-learning/how-to-monitor-model-performance',
      },
      {
        title: 'MLOps maturity model, level 4 (Microsoft)',
        url: 'https://learn.microsoft.com/en-us/azure/architecture/ai-ml/guide/mlops-maturity-model',
      },
    ],
    examples: [
      {
        title: 'The handler counts predictions and measures latency',
        expect: 'met',
        files: {
          'app.py':
            'import joblib\nfrom fastapi import FastAPI\nfrom prometheus_client import Counter, Histogram, make_asgi_app\n\napp = FastAPI()\napp.mount("/metrics", make_asgi_app())\nmodel = joblib.load("model.joblib")\npredictions = Counter("churn_predictions_total", "Predictions", ["churned"])\nlatency = Histogram("churn_prediction_seconds", "Time to predict")\n\n\n@app.post("/predict")\ndef predict(row: list[float]):\n    with latency.time():\n        churned = int(model.predict([row])[0])\n    predictions.labels(churned=churned).inc()\n    return {"churned": churned}\n',
          'train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nif __name__ == "__main__":\n    data = pd.read_csv("data/customers.csv")\n    joblib.dump(LogisticRegression().fit(data[["months"]], data["churned"]), "model.joblib")\n',
        },
      },
      {
        title: 'The managed deployment collects inputs and outputs',
        expect: 'met',
        files: {
          'deploy/blue.yml':
            "$schema: https://azuremlschemas.azureedge.net/latest/managedOnlineDeployment.schema.json\nname: blue\nendpoint_name: churn\nmodel: azureml:churn:8\ninstance_type: Standard_DS3_v2\ninstance_count: 1\ndata_collector:\n  collections:\n    model_inputs:\n      enabled: 'True'\n    model_outputs:\n      enabled: 'True'\n",
          'train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nif __name__ == "__main__":\n    data = pd.read_csv("data/customers.csv")\n    joblib.dump(LogisticRegression().fit(data[["months"]], data["churned"]), "model.joblib")\n',
        },
      },
      {
        title: 'Predictions are written to standard output',
        expect: 'unmet',
        files: {
          'monitoring.py':
            'import logging\n\nlogging.basicConfig(level=logging.INFO)\nmonitor = logging.getLogger("production-monitoring")\n',
          'app.py':
            'import joblib\nfrom fastapi import FastAPI\n\nfrom monitoring import monitor\n\napp = FastAPI()\nmodel = joblib.load("model.joblib")\n\n\n@app.post("/predict")\ndef predict(row: list[float]):\n    churned = int(model.predict([row])[0])\n    monitor.info("prediction %s", churned)\n    return {"churned": churned}\n',
          'train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nif __name__ == "__main__":\n    data = pd.read_csv("data/customers.csv")\n    joblib.dump(LogisticRegression().fit(data[["months"]], data["churned"]), "model.joblib")\n',
        },
      },
      {
        title: 'A metrics route that returns how training went',
        expect: 'unmet',
        files: {
          'requirements.txt': 'fastapi==0.115.5\njoblib==1.4.2\nprometheus-client==0.21.0\nscikit-learn==1.5.2\n',
          'app.py':
            'import json\n\nimport joblib\nfrom fastapi import FastAPI\n\napp = FastAPI()\nmodel = joblib.load("model.joblib")\n\n\n@app.get("/metrics")\ndef metrics():\n    with open("metrics.json") as file:\n        return json.load(file)\n\n\n@app.post("/predict")\ndef predict(row: list[float]):\n    return {"churned": int(model.predict([row])[0])}\n',
          'train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nif __name__ == "__main__":\n    data = pd.read_csv("data/customers.csv")\n    joblib.dump(LogisticRegression().fit(data[["months"]], data["churned"]), "model.joblib")\n',
        },
      },
    ],
  },
  {
    id: 'tests-for-all-code',
    dimension: 'integration',
    title: 'Automated tests cover training and scoring code',
    gap: 'Automation tests only one side of the code, or neither.',
    why: 'Models break at the seam between the two halves, when a feature is computed one way in training and another way in serving. If automation tests only one side, the other is changed blindly.',
    meets: [
      'Tests run by automation that reach the training or data code as well as the scoring or application code.',
      'The same where only one of the two sides exists in the repository and is tested.',
    ],
    notEnough: [
      'Tests of the API alone, or of the feature code alone, where both are in the repository.',
      'Tests of the other side that exist but that no automation runs.',
      'Test folders whose tests touch neither side.',
    ],
    when: { probe: 'tests-cover-all-code' },
    remedy: {
      effort: 'medium',
      steps:
        'Look which of the two sides no test in CI imports, write one test for it, and pass its folder to the test command.',
    },
    references: [
      {
        title: 'MLOps maturity model, level 3 (Microsoft)',
        url: 'https://learn.microsoft.com/en-us/azure/architecture/ai-ml/guide/mlops-maturity-model',
      },
    ],
    examples: [
      {
        title: 'CI runs tests of the features and of the API',
        expect: 'met',
        files: {
          '.github/workflows/ci.yml':
            'name: CI\non: [push, pull_request]\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: pip install -r requirements.txt\n      - run: pytest\n',
          'requirements.txt':
            'fastapi==0.115.5\nhttpx==0.27.2\njoblib==1.4.2\npandas==2.2.3\npytest==8.3.3\nscikit-learn==1.5.2\n',
          'training/train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\n\ndef train(data):\n    return LogisticRegression().fit(data[["months", "tickets"]], data["churned"])\n\n\nif __name__ == "__main__":\n    joblib.dump(train(pd.read_csv("data/customers.csv")), "model.joblib")\n',
          'serving/app.py':
            'import joblib\nfrom fastapi import FastAPI\n\napp = FastAPI()\n\n\n@app.post("/predict")\ndef predict(row: list[float]):\n    return {"churned": int(joblib.load("model.joblib").predict([row])[0])}\n',
          'tests/test_train.py':
            'import pandas as pd\n\nfrom training.train import train\n\n\ndef test_train():\n    model = train(pd.DataFrame({"months": [1, 50], "tickets": [9, 0], "churned": [1, 0]}))\n    assert list(model.classes_) == [0, 1]\n',
          'tests/test_app.py':
            'from fastapi.testclient import TestClient\n\nfrom serving.app import app\n\n\ndef test_predict():\n    answer = TestClient(app).post("/predict", json=[1, 9])\n    assert answer.json()["churned"] in (0, 1)\n',
        },
      },
      {
        title: 'Only the API is tested',
        expect: 'unmet',
        files: {
          '.github/workflows/ci.yml':
            'name: CI\non: [push, pull_request]\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: pip install -r requirements.txt\n      - run: pytest\n',
          'requirements.txt':
            'fastapi==0.115.5\nhttpx==0.27.2\njoblib==1.4.2\npandas==2.2.3\npytest==8.3.3\nscikit-learn==1.5.2\n',
          'training/train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\n\ndef train(data):\n    return LogisticRegression().fit(data[["months", "tickets"]], data["churned"])\n\n\nif __name__ == "__main__":\n    joblib.dump(train(pd.read_csv("data/customers.csv")), "model.joblib")\n',
          'serving/app.py':
            'import joblib\nfrom fastapi import FastAPI\n\napp = FastAPI()\n\n\n@app.post("/predict")\ndef predict(row: list[float]):\n    return {"churned": int(joblib.load("model.joblib").predict([row])[0])}\n',
          'tests/test_app.py':
            'from fastapi.testclient import TestClient\n\nfrom serving.app import app\n\n\ndef test_predict():\n    answer = TestClient(app).post("/predict", json=[1, 9])\n    assert answer.json()["churned"] in (0, 1)\n',
          'tests/test_training_config.py':
            'def test_training_split():\n    train, test = 0.8, 0.2\n    assert train + test == 1\n',
        },
      },
      {
        title: 'Both are tested, but CI runs one of the two files',
        expect: 'unmet',
        files: {
          '.github/workflows/ci.yml':
            'name: All tests\non: [push, pull_request]\njobs:\n  all-tests:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: pip install -r requirements.txt\n      - run: pytest tests/test_train.py\n',
          'requirements.txt':
            'fastapi==0.115.5\nhttpx==0.27.2\njoblib==1.4.2\npandas==2.2.3\npytest==8.3.3\nscikit-learn==1.5.2\n',
          'training/train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\n\ndef train(data):\n    return LogisticRegression().fit(data[["months", "tickets"]], data["churned"])\n\n\nif __name__ == "__main__":\n    joblib.dump(train(pd.read_csv("data/customers.csv")), "model.joblib")\n',
          'serving/app.py':
            'import joblib\nfrom fastapi import FastAPI\n\napp = FastAPI()\n\n\n@app.post("/predict")\ndef predict(row: list[float]):\n    return {"churned": int(joblib.load("model.joblib").predict([row])[0])}\n',
          'tests/test_train.py':
            'import pandas as pd\n\nfrom training.train import train\n\n\ndef test_train():\n    model = train(pd.DataFrame({"months": [1, 50], "tickets": [9, 0], "churned": [1, 0]}))\n    assert list(model.classes_) == [0, 1]\n',
          'tests/test_app.py':
            'from fastapi.testclient import TestClient\n\nfrom serving.app import app\n\n\ndef test_predict():\n    answer = TestClient(app).post("/predict", json=[1, 9])\n    assert answer.json()["churned"] in (0, 1)\n',
        },
      },
    ],
  },
  {
    id: 'tests-gate-release',
    dimension: 'integration',
    title: 'Failing tests stop the deployment',
    gap: 'The deployment can run although tests failed.',
    why: 'If tests and deployment merely run side by side, a red build still reaches users. The dependency between the two is one line, and it is the line that makes the tests count.',
    meets: [
      'A deploying job that needs the test job, or that tests earlier among its own steps.',
      'A deployment started by `workflow_run`, only if the test workflow succeeded.',
      'A poll of the test results that fails the deployment.',
      'Smoke tests with assertions against what has just been deployed, failing the run.',
    ],
    notEnough: [
      'Two workflows that start on the same push and do not know each other.',
      'Tests before a deployment to a throw-away cluster, or before an image that is only pushed.',
      'A test step whose failure is swallowed.',
    ],
    when: { probe: 'tests-gate-deployment' },
    remedy: {
      effort: 'low',
      steps: 'Put the tests and the deployment into one workflow and give the deploying job `needs:` on the test job.',
    },
    references: [
      {
        title: 'Using jobs in a workflow (GitHub)',
        url: 'https://docs.github.com/en/actions/using-jobs/using-jobs-in-a-workflow',
      },
      {
        title: 'MLOps maturity model, level 3 (Microsoft)',
        url: 'https://learn.microsoft.com/en-us/azure/architecture/ai-ml/guide/mlops-maturity-model',
      },
    ],
    examples: [
      {
        title: 'The deploying job needs the test job',
        expect: 'met',
        files: {
          '.github/workflows/release.yml':
            'name: Release\non:\n  push:\n    branches: [main]\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: pip install -r requirements.txt\n      - run: pytest\n  deploy:\n    needs: test\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: gcloud run deploy churn-api --source . --region europe-west1\n',
          Dockerfile:
            'FROM python:3.12-slim\nCOPY . .\nRUN pip install -r requirements.txt\nCMD ["uvicorn", "app:app", "--host", "0.0.0.0", "--port", "8080"]\n',
          'requirements.txt':
            'fastapi==0.115.5\nhttpx==0.27.2\njoblib==1.4.2\npytest==8.3.3\nscikit-learn==1.5.2\nuvicorn==0.32.1\n',
          'app.py':
            'import joblib\nfrom fastapi import FastAPI\n\napp = FastAPI()\n\n\n@app.post("/predict")\ndef predict(row: list[float]):\n    return {"churned": int(joblib.load("model.joblib").predict([row])[0])}\n',
          'test_app.py':
            'from fastapi.testclient import TestClient\n\nfrom app import app\n\n\ndef test_text_is_refused():\n    assert TestClient(app).post("/predict", json=["a"]).status_code == 422\n',
          'train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nif __name__ == "__main__":\n    data = pd.read_csv("data/customers.csv")\n    joblib.dump(LogisticRegression().fit(data[["months"]], data["churned"]), "model.joblib")\n',
        },
      },
      {
        title: 'Two workflows on the same push',
        expect: 'unmet',
        files: {
          '.github/workflows/test.yml':
            'name: Tests before deployment\non:\n  push:\n    branches: [main]\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: pip install -r requirements.txt\n      - run: pytest\n',
          '.github/workflows/deploy.yml':
            'name: Deploy\non:\n  push:\n    branches: [main]\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: gcloud run deploy churn-api --source . --region europe-west1\n',
          Dockerfile:
            'FROM python:3.12-slim\nCOPY . .\nRUN pip install -r requirements.txt\nCMD ["uvicorn", "app:app", "--host", "0.0.0.0", "--port", "8080"]\n',
          'requirements.txt':
            'fastapi==0.115.5\nhttpx==0.27.2\njoblib==1.4.2\npytest==8.3.3\nscikit-learn==1.5.2\nuvicorn==0.32.1\n',
          'app.py':
            'import joblib\nfrom fastapi import FastAPI\n\napp = FastAPI()\n\n\n@app.post("/predict")\ndef predict(row: list[float]):\n    return {"churned": int(joblib.load("model.joblib").predict([row])[0])}\n',
          'test_app.py':
            'from fastapi.testclient import TestClient\n\nfrom app import app\n\n\ndef test_text_is_refused():\n    assert TestClient(app).post("/predict", json=["a"]).status_code == 422\n',
          'train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nif __name__ == "__main__":\n    data = pd.read_csv("data/customers.csv")\n    joblib.dump(LogisticRegression().fit(data[["months"]], data["churned"]), "model.joblib")\n',
        },
      },
      {
        title: 'The tests come first in the job, and their failure is swallowed',
        expect: 'unmet',
        files: {
          '.github/workflows/release.yml':
            'name: Release\non:\n  push:\n    branches: [main]\njobs:\n  release:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: pip install -r requirements.txt\n      - name: Test gate\n        run: pytest\n        continue-on-error: true\n      - run: gcloud run deploy churn-api --source . --region europe-west1\n',
          Dockerfile:
            'FROM python:3.12-slim\nCOPY . .\nRUN pip install -r requirements.txt\nCMD ["uvicorn", "app:app", "--host", "0.0.0.0", "--port", "8080"]\n',
          'requirements.txt':
            'fastapi==0.115.5\nhttpx==0.27.2\njoblib==1.4.2\npytest==8.3.3\nscikit-learn==1.5.2\nuvicorn==0.32.1\n',
          'app.py':
            'import joblib\nfrom fastapi import FastAPI\n\napp = FastAPI()\n\n\n@app.post("/predict")\ndef predict(row: list[float]):\n    return {"churned": int(joblib.load("model.joblib").predict([row])[0])}\n',
          'test_app.py':
            'from fastapi.testclient import TestClient\n\nfrom app import app\n\n\ndef test_text_is_refused():\n    assert TestClient(app).post("/predict", json=["a"]).status_code == 422\n',
          'train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nif __name__ == "__main__":\n    data = pd.read_csv("data/customers.csv")\n    joblib.dump(LogisticRegression().fit(data[["months"]], data["churned"]), "model.joblib")\n',
        },
      },
    ],
  },
  {
    id: 'post-deployment-ownership',
    dimension: 'people',
    title: 'Somebody is told when the model misbehaves',
    gap: 'Monitoring and alerts have no owner and reach nobody.',
    why: 'Monitoring helps only when somebody acts on it. An alert with an address and code with an owner settle beforehand who looks, instead of after users have complained.',
    meets: [
      'CODEOWNERS rules that cover the monitoring or alerting code.',
      'An alert route in automation, such as an issue, a chat message, a pager or an e-mail when a check on the model fires.',
      'Alerts on the service, with a route of the Alertmanager to people.',
    ],
    notEnough: [
      'A dashboard that nobody is told about.',
      'Notifications about builds or training runs alone.',
      'An alert list that is empty.',
    ],
    when: { any: [{ probe: 'owners-cover', with: { parts: ['monitoring'] } }, { probe: 'alerts-owned' }] },
    remedy: {
      effort: 'low',
      steps:
        "Let the monitoring workflow open an issue or post to the team's channel when its check fires, and name an owner for the monitoring folder.",
    },
    references: [
      {
        title: 'MLOps maturity model, people (Microsoft)',
        url: 'https://learn.microsoft.com/en-us/azure/architecture/ai-ml/guide/mlops-maturity-model',
      },
      {
        title: 'About code owners (GitHub)',
        url: 'https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners',
      },
    ],
    examples: [
      {
        title: 'A drift check that opens an issue',
        expect: 'met',
        files: {
          '.github/workflows/monitor.yml':
            'name: Monitor\non:\n  schedule:\n    - cron: "0 6 * * *"\njobs:\n  drift:\n    runs-on: ubuntu-latest\n    permissions:\n      contents: read\n      issues: write\n    steps:\n      - uses: actions/checkout@v4\n      - run: pip install pandas==2.2.3 scipy==1.14.1 sqlalchemy==2.0.36\n      - run: python monitoring/check_drift.py\n      - if: failure()\n        run: gh issue create --title "Drift in production" --body "See the run of today." --label drift\n        env:\n          GH_TOKEN: ${{ github.token }}\n',
          'monitoring/check_drift.py':
            'import os\nimport sys\n\nimport pandas as pd\nfrom scipy.stats import ks_2samp\nfrom sqlalchemy import create_engine\n\nif __name__ == "__main__":\n    reference = pd.read_csv("data/reference.csv")\n    engine = create_engine(os.environ["PREDICTION_LOG_URL"])\n    production = pd.read_sql("select months from predictions", engine)\n    if ks_2samp(reference["months"], production["months"]).pvalue < 0.01:\n        sys.exit(1)\n',
          'train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nif __name__ == "__main__":\n    data = pd.read_csv("data/customers.csv")\n    joblib.dump(LogisticRegression().fit(data[["months"]], data["churned"]), "model.joblib")\n',
        },
      },
      {
        title: 'A team owns the monitoring folder',
        expect: 'met',
        files: {
          '.github/CODEOWNERS': '/monitoring/ @acme/ml-operations\n',
          'monitoring/check_drift.py':
            'import os\nimport sys\n\nimport pandas as pd\nfrom scipy.stats import ks_2samp\nfrom sqlalchemy import create_engine\n\nif __name__ == "__main__":\n    reference = pd.read_csv("data/reference.csv")\n    engine = create_engine(os.environ["PREDICTION_LOG_URL"])\n    production = pd.read_sql("select months from predictions", engine)\n    if ks_2samp(reference["months"], production["months"]).pvalue < 0.01:\n        sys.exit(1)\n',
          'train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nif __name__ == "__main__":\n    data = pd.read_csv("data/customers.csv")\n    joblib.dump(LogisticRegression().fit(data[["months"]], data["churned"]), "model.joblib")\n',
        },
      },
      {
        title: 'A dashboard nobody is told about',
        expect: 'unmet',
        files: {
          'monitoring/check_drift.py':
            'import os\nimport sys\n\nimport pandas as pd\nfrom scipy.stats import ks_2samp\nfrom sqlalchemy import create_engine\n\nif __name__ == "__main__":\n    reference = pd.read_csv("data/reference.csv")\n    engine = create_engine(os.environ["PREDICTION_LOG_URL"])\n    production = pd.read_sql("select months from predictions", engine)\n    if ks_2samp(reference["months"], production["months"]).pvalue < 0.01:\n        sys.exit(1)\n',
          'monitoring/grafana/dashboard.json':
            '{"title": "Churn model alerts", "panels": [{"type": "stat", "title": "Predictions per minute"}]}\n',
          'train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nif __name__ == "__main__":\n    data = pd.read_csv("data/customers.csv")\n    joblib.dump(LogisticRegression().fit(data[["months"]], data["churned"]), "model.joblib")\n',
        },
      },
    ],
  },
  {
    id: 'shared-release-ownership',
    dimension: 'people',
    title: 'Training and serving have people in common',
    gap: 'Nobody is seen to work on, or to review, both the training and the serving code besides one author.',
    why: 'Where one group trains and another serves, each release is a hand-over in which knowledge is lost. People who change or review both sides notice when a change on one breaks the other.',
    meets: [
      'At least two people, bots left out, who each changed training code and serving or deployment code.',
      'CODEOWNERS rules that ask for owners on both sides.',
    ],
    notEnough: [
      'One author for everything.',
      'Two people who keep strictly to one side each.',
      'A clone without history and without code owners: the answer there is unknown.',
    ],
    when: {
      any: [
        {
          all: [
            { probe: 'owners-cover', with: { parts: ['training'] } },
            { probe: 'owners-cover', with: { parts: ['serving'] } },
          ],
        },
        { probe: 'authors-share', with: { parts: ['training', 'serving'], least: 2 } },
      ],
    },
    remedy: {
      effort: 'medium',
      steps:
        'Let the author of the training code review the next serving change and the other way round, and write both sides into CODEOWNERS.',
    },
    references: [
      {
        title: 'MLOps maturity model, people (Microsoft)',
        url: 'https://learn.microsoft.com/en-us/azure/architecture/ai-ml/guide/mlops-maturity-model',
      },
      {
        title: 'About code owners (GitHub)',
        url: 'https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners',
      },
    ],
    examples: [
      {
        title: 'Owners for both sides',
        expect: 'met',
        files: {
          '.github/CODEOWNERS':
            '/training/ @acme/data-science @acme/churn-api\n/serving/  @acme/churn-api @acme/data-science\n',
          'training/train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nif __name__ == "__main__":\n    data = pd.read_csv("data/customers.csv")\n    joblib.dump(LogisticRegression().fit(data[["months"]], data["churned"]), "model.joblib")\n',
          'serving/app.py':
            'import joblib\nfrom fastapi import FastAPI\n\napp = FastAPI()\nmodel = joblib.load("model.joblib")\n\n\n@app.post("/predict")\ndef predict(row: list[float]):\n    return {"churned": int(model.predict([row])[0])}\n',
        },
      },
      {
        title: 'Owners for the serving side alone, and a history that was not read',
        expect: 'unknown',
        files: {
          '.github/CODEOWNERS': '/serving/ @acme/churn-api\n',
          'training/train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nif __name__ == "__main__":\n    data = pd.read_csv("data/customers.csv")\n    joblib.dump(LogisticRegression().fit(data[["months"]], data["churned"]), "model.joblib")\n',
          'serving/app.py':
            'import joblib\nfrom fastapi import FastAPI\n\napp = FastAPI()\nmodel = joblib.load("model.joblib")\n\n\n@app.post("/predict")\ndef predict(row: list[float]):\n    return {"churned": int(model.predict([row])[0])}\n',
        },
      },
    ],
  },
  {
    id: 'shared-training-ownership',
    dimension: 'people',
    title: 'More than one person looks after the training code',
    gap: 'One person alone changes the training code, and no second owner is named for it.',
    why: 'Training code that one person knows stops evolving when that person is on leave. A second pair of hands is also what turns an experiment into something repeatable, because it has to be explained once.',
    meets: [
      'At least two people, bots left out, who authored changes to training or data code in the last twelve months of activity.',
      'A CODEOWNERS rule for that code that names two owners or a team.',
    ],
    notEnough: [
      'One author, also with a bot that updates dependencies.',
      'Two people who changed other parts of the repository.',
      'A clone without history and without code owners: the answer there is unknown.',
    ],
    when: {
      any: [
        { probe: 'owners-cover', with: { parts: ['training'], least: 2 } },
        { probe: 'authors-share', with: { parts: ['training'], least: 2 } },
      ],
    },
    remedy: {
      effort: 'medium',
      steps:
        'Name a team or a second owner for the training folder in CODEOWNERS and let the second person make the next change there.',
    },
    references: [
      {
        title: 'MLOps maturity model, people (Microsoft)',
        url: 'https://learn.microsoft.com/en-us/azure/architecture/ai-ml/guide/mlops-maturity-model',
      },
      {
        title: 'About code owners (GitHub)',
        url: 'https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners',
      },
    ],
    examples: [
      {
        title: 'A team owns the training folder',
        expect: 'met',
        files: {
          '.github/CODEOWNERS': '/training/ @acme/data-science\n',
          'training/train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nif __name__ == "__main__":\n    data = pd.read_csv("data/customers.csv")\n    joblib.dump(LogisticRegression().fit(data[["months"]], data["churned"]), "model.joblib")\n',
        },
      },
      {
        title: 'Two owners for the training folder',
        expect: 'met',
        files: {
          '.github/CODEOWNERS': '/docs/     @writer\n/training/ @first-scientist @second-scientist\n',
          'training/train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nif __name__ == "__main__":\n    data = pd.read_csv("data/customers.csv")\n    joblib.dump(LogisticRegression().fit(data[["months"]], data["churned"]), "model.joblib")\n',
        },
      },
      {
        title: 'One owner, and a history that was not read',
        expect: 'unknown',
        files: {
          '.github/CODEOWNERS': '/training/ @first-scientist\n',
          'training/train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nif __name__ == "__main__":\n    data = pd.read_csv("data/customers.csv")\n    joblib.dump(LogisticRegression().fit(data[["months"]], data["churned"]), "model.joblib")\n',
        },
      },
    ],
  },
  {
    id: 'automated-deployment',
    dimension: 'release',
    title: 'Automation deploys the model to where it is used',
    gap: 'No automation deploys the model, or the service that serves it, without a person starting it.',
    why: 'A model that waits for somebody to copy it into place ages while it waits, and every hand-made release is different. Automation that rolls it out on a merge, tag or finished training makes releases small, frequent and alike.',
    meets: [
      "An automatic workflow or pipeline that deploys the model's endpoint, or the service that serves it, to a cluster, serverless or app platform, or Space.",
      "A commit to the repository from which a GitOps controller deploys, or a call of the platform's deploy hook.",
      'A promotion in the registry that the serving code reads.',
      'A platform blueprint that deploys this service on every push, unless automatic deployment is switched off in it.',
    ],
    notEnough: [
      'An image pushed to a registry from which nothing takes it.',
      'Documentation, infrastructure, or a user interface without the model.',
      'A deployment that a person starts, or one made from a pull request as a preview.',
      'A kind cluster or `docker run` on the runner, gone when the job ends; a step that prints.',
    ],
    when: { probe: 'service-deployed' },
    remedy: {
      effort: 'high',
      steps:
        'Take the deployment command that you run by hand into a workflow on pushes to the default branch, with the version to deploy as an input.',
      scaffold: true,
    },
    references: [
      {
        title: 'MLOps maturity model, level 3 (Microsoft)',
        url: 'https://learn.microsoft.com/en-us/azure/architecture/ai-ml/guide/mlops-maturity-model',
      },
      {
        title: 'MLOps: continuous delivery and automation pipelines in machine learning (Google)',
        url: 'https://cloud.google.com/architecture/mlops-continuous-delivery-and-automation-pipelines-in-machine-learning',
      },
    ],
    examples: [
      {
        title: 'A push to main deploys the scoring service to a serverless platform',
        expect: 'met',
        files: {
          '.github/workflows/release.yml':
            'name: Release\non:\n  push:\n    branches: [main]\njobs:\n  rollout:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - uses: google-github-actions/auth@v2\n        with:\n          credentials_json: ${{ secrets.GCP_CREDENTIALS }}\n      - run: gcloud builds submit --tag europe-docker.pkg.dev/acme/churn/api:${{ github.sha }}\n      - run: gcloud run deploy churn-api --image europe-docker.pkg.dev/acme/churn/api:${{ github.sha }} --region europe-west1\n',
          Dockerfile:
            'FROM python:3.12-slim\nWORKDIR /srv\nCOPY requirements.txt .\nRUN pip install --no-cache-dir -r requirements.txt\nCOPY app app\nCOPY model.joblib .\nCMD ["uvicorn", "app.main:app", "--host", "0.0.0.0", "--port", "8080"]\n',
          'requirements.txt': 'fastapi==0.115.5\njoblib==1.4.2\npandas==2.2.3\nscikit-learn==1.5.2\nuvicorn==0.32.1\n',
          'app/main.py':
            'import joblib\nfrom fastapi import FastAPI\n\napp = FastAPI()\nmodel = joblib.load("model.joblib")\n\n\n@app.post("/predict")\ndef predict(row: list[float]):\n    return {"churned": int(model.predict([row])[0])}\n',
          'train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nif __name__ == "__main__":\n    data = pd.read_csv("data/customers.csv")\n    joblib.dump(LogisticRegression().fit(data[["months"]], data["churned"]), "model.joblib")\n',
        },
      },
      {
        title: 'A platform blueprint deploys the service on every push',
        expect: 'met',
        files: {
          'render.yaml':
            'services:\n  - type: web\n    name: churn-api\n    runtime: python\n    buildCommand: pip install -r requirements.txt\n    startCommand: uvicorn app.main:app --host 0.0.0.0 --port $PORT\n    healthCheckPath: /health\n',
          'requirements.txt': 'fastapi==0.115.5\njoblib==1.4.2\npandas==2.2.3\nscikit-learn==1.5.2\nuvicorn==0.32.1\n',
          'app/main.py':
            'import joblib\nfrom fastapi import FastAPI\n\napp = FastAPI()\nmodel = joblib.load("model.joblib")\n\n\n@app.post("/predict")\ndef predict(row: list[float]):\n    return {"churned": int(model.predict([row])[0])}\n',
          'train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nif __name__ == "__main__":\n    data = pd.read_csv("data/customers.csv")\n    joblib.dump(LogisticRegression().fit(data[["months"]], data["churned"]), "model.joblib")\n',
        },
      },
      {
        title: 'An image is pushed, and nothing takes it',
        expect: 'unmet',
        files: {
          '.github/workflows/deploy-model.yml':
            'name: Deploy model\non:\n  push:\n    branches: [main]\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - uses: docker/login-action@v3\n        with:\n          username: ${{ secrets.DOCKERHUB_USERNAME }}\n          password: ${{ secrets.DOCKERHUB_TOKEN }}\n      - uses: docker/build-push-action@v6\n        with:\n          push: true\n          tags: acme/churn:${{ github.sha }}\n',
          Dockerfile:
            'FROM python:3.12-slim\nWORKDIR /srv\nCOPY requirements.txt .\nRUN pip install --no-cache-dir -r requirements.txt\nCOPY app app\nCOPY model.joblib .\nCMD ["uvicorn", "app.main:app", "--host", "0.0.0.0", "--port", "8080"]\n',
          'requirements.txt': 'fastapi==0.115.5\njoblib==1.4.2\npandas==2.2.3\nscikit-learn==1.5.2\nuvicorn==0.32.1\n',
          'app/main.py':
            'import joblib\nfrom fastapi import FastAPI\n\napp = FastAPI()\nmodel = joblib.load("model.joblib")\n\n\n@app.post("/predict")\ndef predict(row: list[float]):\n    return {"churned": int(model.predict([row])[0])}\n',
          'train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nif __name__ == "__main__":\n    data = pd.read_csv("data/customers.csv")\n    joblib.dump(LogisticRegression().fit(data[["months"]], data["churned"]), "model.joblib")\n',
        },
      },
      {
        title: 'The cluster is made on the runner and gone with it',
        expect: 'unmet',
        files: {
          '.github/workflows/cd.yml':
            'name: Deploy to Kubernetes\non:\n  push:\n    branches: [main]\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - uses: helm/kind-action@v1\n      - run: docker build -t churn:ci .\n      - run: kind load docker-image churn:ci\n      - run: kubectl apply -f k8s/\n      - run: kubectl rollout status deployment/churn\n',
          'k8s/deployment.yaml':
            'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: churn\nspec:\n  selector: { matchLabels: { app: churn } }\n  template:\n    metadata: { labels: { app: churn } }\n    spec:\n      containers:\n        - name: churn\n          image: churn:ci\n',
          Dockerfile:
            'FROM python:3.12-slim\nWORKDIR /srv\nCOPY requirements.txt .\nRUN pip install --no-cache-dir -r requirements.txt\nCOPY app app\nCOPY model.joblib .\nCMD ["uvicorn", "app.main:app", "--host", "0.0.0.0", "--port", "8080"]\n',
          'requirements.txt': 'fastapi==0.115.5\njoblib==1.4.2\npandas==2.2.3\nscikit-learn==1.5.2\nuvicorn==0.32.1\n',
          'app/main.py':
            'import joblib\nfrom fastapi import FastAPI\n\napp = FastAPI()\nmodel = joblib.load("model.joblib")\n\n\n@app.post("/predict")\ndef predict(row: list[float]):\n    return {"churned": int(model.predict([row])[0])}\n',
          'train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nif __name__ == "__main__":\n    data = pd.read_csv("data/customers.csv")\n    joblib.dump(LogisticRegression().fit(data[["months"]], data["churned"]), "model.joblib")\n',
        },
      },
      {
        title: 'A real deployment that waits for a person to start it',
        expect: 'unmet',
        files: {
          '.github/workflows/deploy.yml':
            'name: Deploy\non:\n  workflow_dispatch:\n    inputs:\n      version:\n        required: true\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: gcloud run deploy churn-api --image europe-docker.pkg.dev/acme/churn/api:${{ inputs.version }} --region europe-west1\n',
          Dockerfile:
            'FROM python:3.12-slim\nWORKDIR /srv\nCOPY requirements.txt .\nRUN pip install --no-cache-dir -r requirements.txt\nCOPY app app\nCOPY model.joblib .\nCMD ["uvicorn", "app.main:app", "--host", "0.0.0.0", "--port", "8080"]\n',
          'requirements.txt': 'fastapi==0.115.5\njoblib==1.4.2\npandas==2.2.3\nscikit-learn==1.5.2\nuvicorn==0.32.1\n',
          'app/main.py':
            'import joblib\nfrom fastapi import FastAPI\n\napp = FastAPI()\nmodel = joblib.load("model.joblib")\n\n\n@app.post("/predict")\ndef predict(row: list[float]):\n    return {"churned": int(model.predict([row])[0])}\n',
          'train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nif __name__ == "__main__":\n    data = pd.read_csv("data/customers.csv")\n    joblib.dump(LogisticRegression().fit(data[["months"]], data["churned"]), "model.joblib")\n',
        },
      },
    ],
  },
  {
    id: 'automated-promotion',
    dimension: 'release',
    title: 'A retrained model that passes its gate reaches serving by itself',
    gap: 'A retrained model does not reach serving by itself after passing a gate that could stop it.',
    why: 'Automated retraining pays off only when the better model is also used. Where a gate can stop a bad one, waiting for a person adds delay and little else.',
    meets: [
      'Automation that trains, passes a gate able to stop it and deploys, in one run or by triggering the next.',
      'The same promoting the model in a registry from which a service reloads, or which a batch job looks up each time.',
    ],
    notEnough: [
      'A promotion script, a merge or a dispatch that a person has to make.',
      'Training and deployment in one run without a gate in between.',
      'An alias that serving reads only when it starts, while nothing restarts it.',
      'A chain with a missing link, such as an event nobody listens to.',
    ],
    when: { probe: 'promotion-automatic' },
    remedy: {
      effort: 'high',
      steps:
        'Let the deploying job need the training job, whose last step is the quality gate, and deploy the very model that passed.',
    },
    references: [
      {
        title: 'MLOps: continuous delivery and automation pipelines in machine learning (Google)',
        url: 'https://cloud.google.com/architecture/mlops-continuous-delivery-and-automation-pipelines-in-machine-learning',
      },
      {
        title: 'MLOps maturity model, level 4 (Microsoft)',
        url: 'https://learn.microsoft.com/en-us/azure/architecture/ai-ml/guide/mlops-maturity-model',
      },
    ],
    examples: [
      {
        title: 'Train, gate and deploy in one scheduled run',
        expect: 'met',
        files: {
          '.github/workflows/retrain.yml':
            'name: Retrain\non:\n  schedule:\n    - cron: "0 3 * * 1"\njobs:\n  retrain:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: pip install -r requirements.txt\n      - run: python train.py\n      - run: python evaluate.py\n      - run: gcloud run deploy churn-api --source . --region europe-west1\n',
          Dockerfile:
            'FROM python:3.12-slim\nCOPY . .\nRUN pip install -r requirements.txt\nCMD ["uvicorn", "app:app", "--host", "0.0.0.0", "--port", "8080"]\n',
          'requirements.txt': 'fastapi==0.115.5\njoblib==1.4.2\npandas==2.2.3\nscikit-learn==1.5.2\nuvicorn==0.32.1\n',
          'app.py':
            'import joblib\nfrom fastapi import FastAPI\n\napp = FastAPI()\nmodel = joblib.load("model.joblib")\n\n\n@app.post("/predict")\ndef predict(row: list[float]):\n    return {"churned": int(model.predict([row])[0])}\n',
          'train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nif __name__ == "__main__":\n    data = pd.read_csv("https://data.acme.example/customers.csv")\n    joblib.dump(LogisticRegression().fit(data[["months"]], data["churned"]), "model.joblib")\n',
          'evaluate.py':
            'import sys\n\nimport joblib\nimport pandas as pd\n\nif __name__ == "__main__":\n    holdout = pd.read_csv("data/holdout.csv")\n    accuracy = joblib.load("model.joblib").score(holdout[["months"]], holdout["churned"])\n    print("accuracy", accuracy)\n    if accuracy < 0.75:\n        sys.exit("below the floor of 0.75")\n',
        },
      },
      {
        title: 'The same run without a gate',
        expect: 'unmet',
        files: {
          '.github/workflows/promote.yml':
            'name: Automatic promotion\non:\n  schedule:\n    - cron: "0 3 * * 1"\njobs:\n  promote:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: pip install -r requirements.txt\n      - run: python train.py\n      - run: gcloud run deploy churn-api --source . --region europe-west1\n',
          Dockerfile:
            'FROM python:3.12-slim\nCOPY . .\nRUN pip install -r requirements.txt\nCMD ["uvicorn", "app:app", "--host", "0.0.0.0", "--port", "8080"]\n',
          'requirements.txt': 'fastapi==0.115.5\njoblib==1.4.2\npandas==2.2.3\nscikit-learn==1.5.2\nuvicorn==0.32.1\n',
          'app.py':
            'import joblib\nfrom fastapi import FastAPI\n\napp = FastAPI()\nmodel = joblib.load("model.joblib")\n\n\n@app.post("/predict")\ndef predict(row: list[float]):\n    return {"churned": int(model.predict([row])[0])}\n',
          'train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nif __name__ == "__main__":\n    data = pd.read_csv("https://data.acme.example/customers.csv")\n    joblib.dump(LogisticRegression().fit(data[["months"]], data["churned"]), "model.joblib")\n',
        },
      },
      {
        title: 'The gate holds, and then a person has to start the deployment',
        expect: 'unmet',
        files: {
          '.github/workflows/retrain.yml':
            'name: Retrain\non:\n  schedule:\n    - cron: "0 3 * * 1"\njobs:\n  retrain:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: pip install -r requirements.txt\n      - run: python train.py\n      - run: python evaluate.py\n      - uses: actions/upload-artifact@v4\n        with:\n          name: model\n          path: model.joblib\n',
          '.github/workflows/promote.yml':
            'name: Promote\non: workflow_dispatch\njobs:\n  promote:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: gcloud run deploy churn-api --source . --region europe-west1\n',
          Dockerfile:
            'FROM python:3.12-slim\nCOPY . .\nRUN pip install -r requirements.txt\nCMD ["uvicorn", "app:app", "--host", "0.0.0.0", "--port", "8080"]\n',
          'requirements.txt': 'fastapi==0.115.5\njoblib==1.4.2\npandas==2.2.3\nscikit-learn==1.5.2\nuvicorn==0.32.1\n',
          'app.py':
            'import joblib\nfrom fastapi import FastAPI\n\napp = FastAPI()\nmodel = joblib.load("model.joblib")\n\n\n@app.post("/predict")\ndef predict(row: list[float]):\n    return {"churned": int(model.predict([row])[0])}\n',
          'train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nif __name__ == "__main__":\n    data = pd.read_csv("https://data.acme.example/customers.csv")\n    joblib.dump(LogisticRegression().fit(data[["months"]], data["churned"]), "model.joblib")\n',
          'evaluate.py':
            'import sys\n\nimport joblib\nimport pandas as pd\n\nif __name__ == "__main__":\n    holdout = pd.read_csv("data/holdout.csv")\n    accuracy = joblib.load("model.joblib").score(holdout[["months"]], holdout["churned"])\n    print("accuracy", accuracy)\n    if accuracy < 0.75:\n        sys.exit("below the floor of 0.75")\n',
        },
      },
    ],
  },
  {
    id: 'deployment-traceability',
    dimension: 'release',
    title: 'What is deployed can be traced to its code and data',
    gap: 'What is deployed names no version that leads back to the code and the data it came from.',
    why: 'When a prediction is questioned, somebody has to say which model gave it and what that model had learned from. A deployment called latest, or data that was overwritten since, leaves only guesses.',
    meets: [
      'Automation deploys an image, package or model whose version is a commit, a tag or a registry version, and the data is versioned by DVC, LFS, lakeFS, Delta, an asset version or a data set revision.',
      'The same, with the data recorded on the training run instead.',
    ],
    notEnough: [
      'A deployment tagged `latest`, or overwritten in place.',
      'A version on the deployment while the data is a file or table that changes under it.',
      'Versioned data where nothing is deployed.',
    ],
    when: { probe: 'deployment-traceable' },
    remedy: {
      effort: 'medium',
      steps:
        'Tag the deployed image with the commit, deploy by that tag, and put the training data under DVC or log its version on the run.',
    },
    references: [
      {
        title: 'MLOps maturity model, level 3 (Microsoft)',
        url: 'https://learn.microsoft.com/en-us/azure/architecture/ai-ml/guide/mlops-maturity-model',
      },
      { title: 'Versioning data and models (DVC)', url: 'https://dvc.org/doc/use-cases/versioning-data-and-models' },
    ],
    examples: [
      {
        title: 'The image carries the commit and DVC versions the data',
        expect: 'met',
        files: {
          '.github/workflows/deploy.yml':
            'name: Deploy\non:\n  push:\n    branches: [main]\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: gcloud builds submit --tag europe-docker.pkg.dev/acme/churn/api:${{ github.sha }}\n      - run: gcloud run deploy churn-api --image europe-docker.pkg.dev/acme/churn/api:${{ github.sha }} --region europe-west1\n',
          '.dvc/config': '[core]\n    remote = storage\n[\'remote "storage"\']\n    url = gs://acme-churn/dvc\n',
          'data/customers.csv.dvc':
            'outs:\n  - md5: 4d9c2a7b1e0f3c5d6a8b9c0d1e2f3a4b\n    size: 120334\n    hash: md5\n    path: customers.csv\n',
          Dockerfile:
            'FROM python:3.12-slim\nCOPY . .\nRUN pip install fastapi==0.115.5 joblib==1.4.2 scikit-learn==1.5.2 uvicorn==0.32.1\nCMD ["uvicorn", "app:app", "--host", "0.0.0.0", "--port", "8080"]\n',
          'app.py':
            'import joblib\nfrom fastapi import FastAPI\n\napp = FastAPI()\nmodel = joblib.load("model.joblib")\n\n\n@app.post("/predict")\ndef predict(row: list[float]):\n    return {"churned": int(model.predict([row])[0])}\n',
          'train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nif __name__ == "__main__":\n    data = pd.read_csv("data/customers.csv")\n    joblib.dump(LogisticRegression().fit(data[["months"]], data["churned"]), "model.joblib")\n',
        },
      },
      {
        title: 'The data is versioned, the deployment is called latest',
        expect: 'unmet',
        files: {
          '.github/workflows/deploy.yml':
            'name: Deploy\non:\n  push:\n    branches: [main]\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: gcloud builds submit --tag europe-docker.pkg.dev/acme/churn/api:latest\n      - run: gcloud run deploy churn-api --image europe-docker.pkg.dev/acme/churn/api:latest --region europe-west1\n',
          '.dvc/config': '[core]\n    remote = storage\n[\'remote "storage"\']\n    url = gs://acme-churn/dvc\n',
          'data/customers.csv.dvc':
            'outs:\n  - md5: 4d9c2a7b1e0f3c5d6a8b9c0d1e2f3a4b\n    size: 120334\n    hash: md5\n    path: customers.csv\n',
          Dockerfile:
            'FROM python:3.12-slim\nCOPY . .\nRUN pip install fastapi==0.115.5 joblib==1.4.2 scikit-learn==1.5.2 uvicorn==0.32.1\nCMD ["uvicorn", "app:app", "--host", "0.0.0.0", "--port", "8080"]\n',
          'app.py':
            'import joblib\nfrom fastapi import FastAPI\n\napp = FastAPI()\nmodel = joblib.load("model.joblib")\n\n\n@app.post("/predict")\ndef predict(row: list[float]):\n    return {"churned": int(model.predict([row])[0])}\n',
          'train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nif __name__ == "__main__":\n    data = pd.read_csv("data/customers.csv")\n    joblib.dump(LogisticRegression().fit(data[["months"]], data["churned"]), "model.joblib")\n',
        },
      },
      {
        title: 'The image carries the commit, the data is whatever the bucket holds',
        expect: 'unmet',
        files: {
          '.github/workflows/deploy.yml':
            'name: Deploy\non:\n  push:\n    branches: [main]\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: gcloud builds submit --tag europe-docker.pkg.dev/acme/churn/api:${{ github.sha }}\n      - run: gcloud run deploy churn-api --image europe-docker.pkg.dev/acme/churn/api:${{ github.sha }} --region europe-west1\n',
          Dockerfile:
            'FROM python:3.12-slim\nCOPY . .\nRUN pip install fastapi==0.115.5 joblib==1.4.2 scikit-learn==1.5.2 uvicorn==0.32.1\nCMD ["uvicorn", "app:app", "--host", "0.0.0.0", "--port", "8080"]\n',
          'app.py':
            'import joblib\nfrom fastapi import FastAPI\n\napp = FastAPI()\nmodel = joblib.load("model.joblib")\n\n\n@app.post("/predict")\ndef predict(row: list[float]):\n    return {"churned": int(model.predict([row])[0])}\n',
          'train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nif __name__ == "__main__":\n    data = pd.read_csv("gs://acme-churn/customers.csv")\n    joblib.dump(LogisticRegression().fit(data[["months"]], data["churned"]), "model.joblib")\n',
        },
      },
      {
        title: 'Versioned data and nothing that deploys',
        expect: 'unmet',
        files: {
          '.dvc/config': '[core]\n    remote = storage\n[\'remote "storage"\']\n    url = gs://acme-churn/dvc\n',
          'data/customers.csv.dvc':
            'outs:\n  - md5: 4d9c2a7b1e0f3c5d6a8b9c0d1e2f3a4b\n    size: 120334\n    hash: md5\n    path: customers.csv\n',
          'app.py':
            'import joblib\nfrom fastapi import FastAPI\n\napp = FastAPI()\nmodel = joblib.load("model.joblib")\n\n\n@app.post("/predict")\ndef predict(row: list[float]):\n    return {"churned": int(model.predict([row])[0])}\n',
          'train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nif __name__ == "__main__":\n    data = pd.read_csv("data/customers.csv")\n    joblib.dump(LogisticRegression().fit(data[["months"]], data["churned"]), "model.joblib")\n',
        },
      },
    ],
  },
  {
    id: 'gradual-rollout',
    dimension: 'release',
    title: 'A new model meets live traffic gradually',
    gap: 'No code splits, shadows or moves live traffic between two versions of the model.',
    why: 'Offline metrics do not show how users and real inputs treat a model. Giving it a small share of the traffic first, or a copy of it, limits the damage of a bad one and gives an honest comparison.',
    meets: [
      "A traffic split, canary or A/B test between two versions of the model's endpoint, as configuration or as a command of automation.",
      'A shadow deployment that receives a copy of the requests, or a service that asks a challenger beside the model that answers.',
      'Blue-green deployments of the model between which automation moves the traffic.',
      "A router of the project's own that assigns users to versions.",
    ],
    notEnough: [
      'All traffic set to the only deployment there is.',
      'An offline comparison of champion and challenger; that is a quality gate.',
      'The default rolling update of a platform, without a share of the traffic being held back.',
      'Scoring in batches only: the criterion does not apply there.',
    ],
    when: { probe: 'traffic-shifted' },
    remedy: {
      effort: 'high',
      steps:
        'Deploy the new model beside the old one, send it ten per cent of the traffic, and let a second step raise the share after its metrics were checked.',
    },
    references: [
      {
        title: 'Safe rollout for online endpoints (Azure Machine Learning)',
        url: 'https://learn.microsoft.com/en-us/azure/machine-learning/how-to-safely-rollout-online-endpoints',
      },
      {
        title: 'MLOps maturity model, level 3 (Microsoft)',
        url: 'https://learn.microsoft.com/en-us/azure/architecture/ai-ml/guide/mlops-maturity-model',
      },
    ],
    examples: [
      {
        title: 'The workflow gives the new deployment a tenth of the traffic',
        expect: 'met',
        files: {
          '.github/workflows/deploy.yml':
            'name: Deploy\non:\n  push:\n    branches: [main]\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - uses: azure/login@v2\n        with:\n          creds: ${{ secrets.AZURE_CREDENTIALS }}\n      - run: az ml online-deployment create --file deploy/green.yml --endpoint-name churn\n      - run: az ml online-endpoint update --name churn --traffic "blue=90 green=10"\n',
          'deploy/green.yml':
            '$schema: https://azuremlschemas.azureedge.net/latest/managedOnlineDeployment.schema.json\nname: green\nendpoint_name: churn\nmodel: azureml:churn:8\ninstance_type: Standard_DS3_v2\ninstance_count: 1\n',
          'train.py':
            'import mlflow\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nif __name__ == "__main__":\n    data = pd.read_csv("data/customers.csv")\n    model = LogisticRegression().fit(data[["months"]], data["churned"])\n    mlflow.sklearn.log_model(model, "model", registered_model_name="churn")\n',
        },
      },
      {
        title: 'The inference service declares a canary',
        expect: 'met',
        files: {
          'deploy/inference.yaml':
            'apiVersion: serving.kserve.io/v1beta1\nkind: InferenceService\nmetadata:\n  name: churn\nspec:\n  predictor:\n    canaryTrafficPercent: 10\n    model:\n      modelFormat:\n        name: sklearn\n      storageUri: s3://acme-models/churn/v8\n',
          'train.py':
            'import mlflow\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nif __name__ == "__main__":\n    data = pd.read_csv("data/customers.csv")\n    model = LogisticRegression().fit(data[["months"]], data["churned"])\n    mlflow.sklearn.log_model(model, "model", registered_model_name="churn")\n',
        },
      },
      {
        title: 'All traffic goes to the only deployment',
        expect: 'unmet',
        files: {
          '.github/workflows/deploy.yml':
            'name: Canary\non:\n  push:\n    branches: [main]\njobs:\n  canary:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - uses: azure/login@v2\n        with:\n          creds: ${{ secrets.AZURE_CREDENTIALS }}\n      - run: az ml online-deployment create --file deploy/green.yml --endpoint-name churn\n      - run: az ml online-endpoint update --name churn --traffic "green=100"\n',
          'deploy/green.yml':
            '$schema: https://azuremlschemas.azureedge.net/latest/managedOnlineDeployment.schema.json\nname: green\nendpoint_name: churn\nmodel: azureml:churn:8\ninstance_type: Standard_DS3_v2\ninstance_count: 1\n',
          'train.py':
            'import mlflow\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nif __name__ == "__main__":\n    data = pd.read_csv("data/customers.csv")\n    model = LogisticRegression().fit(data[["months"]], data["churned"])\n    mlflow.sklearn.log_model(model, "model", registered_model_name="churn")\n',
        },
      },
      {
        title: 'Champion and challenger are compared offline',
        expect: 'unmet',
        files: {
          'src/ab_test.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.metrics import roc_auc_score\n\nif __name__ == "__main__":\n    holdout = pd.read_csv("data/holdout.csv")\n    scores = {\n        name: roc_auc_score(holdout["churned"], joblib.load(f"{name}.joblib").predict(holdout[["months"]]))\n        for name in ("champion", "challenger")\n    }\n    print("winner of the A/B test:", max(scores, key=scores.get))\n',
          'app.py':
            'import joblib\nfrom fastapi import FastAPI\n\napp = FastAPI()\nmodel = joblib.load("champion.joblib")\n\n\n@app.post("/predict")\ndef predict(row: list[float]):\n    return {"churned": int(model.predict([row])[0])}\n',
          'train.py':
            'import mlflow\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nif __name__ == "__main__":\n    data = pd.read_csv("data/customers.csv")\n    model = LogisticRegression().fit(data[["months"]], data["churned"])\n    mlflow.sklearn.log_model(model, "model", registered_model_name="churn")\n',
        },
      },
      {
        title: 'Scoring in batches has no live traffic to split',
        expect: 'not-applicable',
        files: {
          'score_batch.py':
            'import joblib\nimport pandas as pd\n\nif __name__ == "__main__":\n    customers = pd.read_parquet("s3://acme-churn/customers.parquet")\n    customers["score"] = joblib.load("model.joblib").predict(customers[["months"]])\n    customers.to_parquet("s3://acme-churn/scores.parquet")\n',
          'train.py':
            'import mlflow\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nif __name__ == "__main__":\n    data = pd.read_csv("data/customers.csv")\n    model = LogisticRegression().fit(data[["months"]], data["churned"])\n    mlflow.sklearn.log_model(model, "model", registered_model_name="churn")\n',
        },
      },
    ],
  },
  {
    id: 'infrastructure-as-code',
    dimension: 'release',
    title: 'The infrastructure is declared as code',
    gap: 'The infrastructure that trains or serves is declared nowhere in the repository.',
    why: 'Infrastructure built by clicks or by one-off commands cannot be reviewed, compared with what was meant, or built a second time for staging. Declared, it changes by pull request like everything else.',
    meets: [
      'Terraform, Bicep or ARM, CloudFormation or CDK, or Pulumi for what trains or serves.',
      'Helm charts, Kustomize or manifests for Kubernetes, or a bundle of the platform.',
      'Endpoint, deployment or compute specifications of a managed service.',
      'A compose file, where it is the declared way in which the service is deployed.',
    ],
    notEnough: [
      'Shell or SDK scripts that create resources step by step.',
      'Steps in a README, a Dockerfile alone, or a development container.',
      'A compose file that starts a local tracker or database for development.',
    ],
    when: { probe: 'infrastructure-declared' },
    remedy: {
      effort: 'high',
      steps:
        'Write down one resource that serves, such as the service or endpoint, in the declarative language of your platform and import the existing one.',
    },
    references: [
      { title: 'Terraform', url: 'https://developer.hashicorp.com/terraform/docs' },
      {
        title: 'MLOps maturity model, level 3 (Microsoft)',
        url: 'https://learn.microsoft.com/en-us/azure/architecture/ai-ml/guide/mlops-maturity-model',
      },
    ],
    examples: [
      {
        title: 'Terraform declares the service',
        expect: 'met',
        files: {
          'infra/main.tf':
            'resource "google_cloud_run_v2_service" "churn" {\n  name     = "churn-api"\n  location = "europe-west1"\n\n  template {\n    containers {\n      image = var.image\n    }\n  }\n}\n\nvariable "image" {\n  type = string\n}\n',
          'app.py':
            'import joblib\nfrom fastapi import FastAPI\n\napp = FastAPI()\nmodel = joblib.load("model.joblib")\n\n\n@app.post("/predict")\ndef predict(row: list[float]):\n    return {"churned": int(model.predict([row])[0])}\n',
          'train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nif __name__ == "__main__":\n    data = pd.read_csv("data/customers.csv")\n    joblib.dump(LogisticRegression().fit(data[["months"]], data["churned"]), "model.joblib")\n',
        },
      },
      {
        title: 'Manifests declare deployment and service',
        expect: 'met',
        files: {
          'k8s/churn.yaml':
            'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: churn\nspec:\n  replicas: 1\n  selector: { matchLabels: { app: churn } }\n  template:\n    metadata: { labels: { app: churn } }\n    spec:\n      containers:\n        - name: churn\n          image: ghcr.io/acme/churn:1.4.0\n          ports: [{ containerPort: 8080 }]\n---\napiVersion: v1\nkind: Service\nmetadata:\n  name: churn\nspec:\n  selector: { app: churn }\n  ports: [{ port: 80, targetPort: 8080 }]\n',
          'app.py':
            'import joblib\nfrom fastapi import FastAPI\n\napp = FastAPI()\nmodel = joblib.load("model.joblib")\n\n\n@app.post("/predict")\ndef predict(row: list[float]):\n    return {"churned": int(model.predict([row])[0])}\n',
          'train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nif __name__ == "__main__":\n    data = pd.read_csv("data/customers.csv")\n    joblib.dump(LogisticRegression().fit(data[["months"]], data["churned"]), "model.joblib")\n',
        },
      },
      {
        title: 'A script creates everything step by step',
        expect: 'unmet',
        files: {
          'infrastructure/setup.sh':
            '#!/usr/bin/env bash\nset -e\ngcloud artifacts repositories create churn --repository-format docker --location europe-west1\ngcloud iam service-accounts create churn-runner\ngcloud run deploy churn-api --source . --region europe-west1\n',
          'app.py':
            'import joblib\nfrom fastapi import FastAPI\n\napp = FastAPI()\nmodel = joblib.load("model.joblib")\n\n\n@app.post("/predict")\ndef predict(row: list[float]):\n    return {"churned": int(model.predict([row])[0])}\n',
          'train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nif __name__ == "__main__":\n    data = pd.read_csv("data/customers.csv")\n    joblib.dump(LogisticRegression().fit(data[["months"]], data["churned"]), "model.joblib")\n',
        },
      },
      {
        title: "Compose starts a tracker for the developer's machine",
        expect: 'unmet',
        files: {
          'docker-compose.yml':
            'services:\n  mlflow:\n    image: ghcr.io/mlflow/mlflow:v2.18.0\n    command: mlflow server --host 0.0.0.0\n    ports: ["5000:5000"]\n',
          'app.py':
            'import joblib\nfrom fastapi import FastAPI\n\napp = FastAPI()\nmodel = joblib.load("model.joblib")\n\n\n@app.post("/predict")\ndef predict(row: list[float]):\n    return {"churned": int(model.predict([row])[0])}\n',
          'train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nif __name__ == "__main__":\n    data = pd.read_csv("data/customers.csv")\n    joblib.dump(LogisticRegression().fit(data[["months"]], data["churned"]), "model.joblib")\n',
        },
      },
    ],
  },
  {
    id: 'protected-default-branch',
    dimension: 'release',
    title: 'Changes reach the default branch only through checked pull requests',
    gap: 'The default branch accepts changes without a pull request or without required status checks.',
    why: 'Tests that may be skipped are skipped on the day it matters. A branch that only takes reviewed changes whose checks have passed makes everything the automation proves binding, for people and for bots alike.',
    meets: [
      'A ruleset or branch protection on the default branch that requires pull requests and names at least one status check that must pass.',
    ],
    notEnough: [
      'A protection that requires a review or forbids force pushes, but no status check.',
      'A settings file or Terraform resource in the tree, as long as nobody has seen that the rule is in force.',
      'A clone alone: rules live outside the files, so the answer there is unknown.',
    ],
    when: { probe: 'default-branch-protected' },
    remedy: {
      effort: 'low',
      steps: 'Add a ruleset for the default branch that requires a pull request and the status check of your test job.',
    },
    references: [
      {
        title: 'About rulesets (GitHub)',
        url: 'https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/managing-rulesets/about-rulesets',
      },
      {
        title: 'About protected branches (GitHub)',
        url: 'https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/managing-protected-branches/about-protected-branches',
      },
    ],
    examples: [
      {
        title: 'The files of a clone do not show the rules of the branch',
        expect: 'unknown',
        files: {
          '.github/workflows/ci.yml':
            'name: CI\non: pull_request\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: pip install -r requirements.txt\n      - run: pytest\n',
          'requirements.txt': 'pytest==8.3.3\nscikit-learn==1.5.2\n',
          'train.py':
            'import pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\n\ndef train(data):\n    return LogisticRegression().fit(data[["months"]], data["churned"])\n\n\nif __name__ == "__main__":\n    train(pd.read_csv("data/customers.csv"))\n',
          'test_train.py':
            'import pandas as pd\n\nfrom train import train\n\n\ndef test_train():\n    model = train(pd.DataFrame({"months": [1, 50], "churned": [1, 0]}))\n    assert list(model.classes_) == [0, 1]\n',
        },
      },
      {
        title: 'A settings file declares protection, whether it is in force stays unseen',
        expect: 'unknown',
        files: {
          '.github/settings.yml':
            'branches:\n  - name: main\n    protection:\n      required_pull_request_reviews:\n        required_approving_review_count: 1\n      required_status_checks:\n        strict: true\n        contexts: [test]\n',
          'train.py':
            'import pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\n\ndef train(data):\n    return LogisticRegression().fit(data[["months"]], data["churned"])\n\n\nif __name__ == "__main__":\n    train(pd.read_csv("data/customers.csv"))\n',
        },
      },
    ],
  },
  {
    id: 'release-ownership',
    dimension: 'release',
    title: 'The release path has owners',
    gap: 'No code owners stand for the workflows, the deployment or the serving code.',
    why: 'A release path that belongs to nobody is changed by anybody and repaired by no one. Named owners are asked for a review before the path changes and know that it is theirs when it breaks.',
    meets: [
      'A CODEOWNERS file whose rules cover the workflows, the deployment definitions or the serving code.',
      'A rule of the default branch that requires a review by code owners.',
    ],
    notEnough: [
      'Owners for the documentation or the data alone.',
      'A CODEOWNERS file in a folder where it has no effect, or a pattern without an owner.',
      'Names in a README or in a MAINTAINERS list.',
    ],
    when: {
      any: [
        { probe: 'owners-cover', with: { parts: ['workflows', 'deployment', 'serving'] } },
        { probe: 'code-owner-review-required' },
      ],
    },
    remedy: {
      effort: 'low',
      steps: 'Add .github/CODEOWNERS with a team for /.github/workflows/, the deployment folder and the serving code.',
      scaffold: true,
    },
    references: [
      {
        title: 'About code owners (GitHub)',
        url: 'https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners',
      },
      {
        title: 'MLOps maturity model, level 2 (Microsoft)',
        url: 'https://learn.microsoft.com/en-us/azure/architecture/ai-ml/guide/mlops-maturity-model',
      },
    ],
    examples: [
      {
        title: 'A team owns workflows and deployment',
        expect: 'met',
        files: {
          '.github/CODEOWNERS':
            '/.github/workflows/  @acme/ml-platform\n/deploy/             @acme/ml-platform\n/app/                @acme/churn-api\n',
          '.github/workflows/ci.yml':
            'name: CI\non: push\njobs:\n  build:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: docker build .\n',
          'deploy/service.yaml':
            'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: churn\nspec:\n  selector: { matchLabels: { app: churn } }\n  template:\n    metadata: { labels: { app: churn } }\n    spec:\n      containers:\n        - name: churn\n          image: ghcr.io/acme/churn:1.4.0\n',
          Dockerfile:
            'FROM python:3.12-slim\nCOPY . .\nRUN pip install fastapi joblib scikit-learn uvicorn\nCMD ["uvicorn", "app.main:app"]\n',
          'app/main.py':
            'import joblib\nfrom fastapi import FastAPI\n\napp = FastAPI()\nmodel = joblib.load("model.joblib")\n\n\n@app.post("/predict")\ndef predict(row: list[float]):\n    return {"churned": int(model.predict([row])[0])}\n',
          'train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nif __name__ == "__main__":\n    data = pd.read_csv("data/customers.csv")\n    joblib.dump(LogisticRegression().fit(data[["months"]], data["churned"]), "model.joblib")\n',
        },
      },
      {
        title: 'One rule covers the whole repository',
        expect: 'met',
        files: {
          CODEOWNERS: '# everything, until there are more of us\n* @acme/churn\n',
          '.github/workflows/ci.yml':
            'name: CI\non: push\njobs:\n  build:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: docker build .\n',
          'deploy/service.yaml':
            'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: churn\nspec:\n  selector: { matchLabels: { app: churn } }\n  template:\n    metadata: { labels: { app: churn } }\n    spec:\n      containers:\n        - name: churn\n          image: ghcr.io/acme/churn:1.4.0\n',
          Dockerfile:
            'FROM python:3.12-slim\nCOPY . .\nRUN pip install fastapi joblib scikit-learn uvicorn\nCMD ["uvicorn", "app.main:app"]\n',
          'app/main.py':
            'import joblib\nfrom fastapi import FastAPI\n\napp = FastAPI()\nmodel = joblib.load("model.joblib")\n\n\n@app.post("/predict")\ndef predict(row: list[float]):\n    return {"churned": int(model.predict([row])[0])}\n',
          'train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nif __name__ == "__main__":\n    data = pd.read_csv("data/customers.csv")\n    joblib.dump(LogisticRegression().fit(data[["months"]], data["churned"]), "model.joblib")\n',
        },
      },
      {
        title: 'A file called CODEOWNERS in a folder where it has no effect',
        expect: 'unmet',
        files: {
          'governance/CODEOWNERS': '* @acme/churn\n',
          '.github/workflows/ci.yml':
            'name: CI\non: push\njobs:\n  build:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: docker build .\n',
          'deploy/service.yaml':
            'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: churn\nspec:\n  selector: { matchLabels: { app: churn } }\n  template:\n    metadata: { labels: { app: churn } }\n    spec:\n      containers:\n        - name: churn\n          image: ghcr.io/acme/churn:1.4.0\n',
          Dockerfile:
            'FROM python:3.12-slim\nCOPY . .\nRUN pip install fastapi joblib scikit-learn uvicorn\nCMD ["uvicorn", "app.main:app"]\n',
          'app/main.py':
            'import joblib\nfrom fastapi import FastAPI\n\napp = FastAPI()\nmodel = joblib.load("model.joblib")\n\n\n@app.post("/predict")\ndef predict(row: list[float]):\n    return {"churned": int(model.predict([row])[0])}\n',
          'train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nif __name__ == "__main__":\n    data = pd.read_csv("data/customers.csv")\n    joblib.dump(LogisticRegression().fit(data[["months"]], data["churned"]), "model.joblib")\n',
        },
      },
      {
        title: 'Maintainers in the README',
        expect: 'unmet',
        files: {
          'README.md': '## Code owners\nReleases: ask the ML platform team.\n',
          '.github/workflows/ci.yml':
            'name: CI\non: push\njobs:\n  build:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: docker build .\n',
          Dockerfile:
            'FROM python:3.12-slim\nCOPY . .\nRUN pip install fastapi joblib scikit-learn uvicorn\nCMD ["uvicorn", "app.main:app"]\n',
          'app/main.py':
            'import joblib\nfrom fastapi import FastAPI\n\napp = FastAPI()\nmodel = joblib.load("model.joblib")\n\n\n@app.post("/predict")\ndef predict(row: list[float]):\n    return {"churned": int(model.predict([row])[0])}\n',
          'train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nif __name__ == "__main__":\n    data = pd.read_csv("data/customers.csv")\n    joblib.dump(LogisticRegression().fit(data[["months"]], data["churned"]), "model.joblib")\n',
        },
      },
    ],
  },
  {
    id: 'scoring-code-versioned',
    dimension: 'release',
    title: 'The scoring code is in the repository',
    gap: 'The repository holds no code or specification that loads a model and answers predictions.',
    why: 'A scoring script written after the fact, on the machine that serves, drifts away from the training code and cannot be reviewed or rebuilt. Kept beside the training code, both change together and every answer has a version.',
    meets: [
      'An HTTP handler, a serverless function, a batch job or a user interface that loads a fitted model and returns its predictions.',
      "A managed service's handler such as `init` and `run`, or `model_fn` and `predict_fn`.",
      'A deployment specification that serves a registered model without a handler of its own.',
    ],
    notEnough: [
      'Predictions only inside the training or evaluation notebook.',
      'An evaluation script that predicts on a test set to print metrics.',
      'Scoring code in an example folder or in a template with placeholders.',
    ],
    when: { probe: 'scoring-code-present' },
    remedy: {
      effort: 'medium',
      steps:
        'Put a small module with one function that loads the model and one that predicts into the repository, and let the handler and the tests call it.',
    },
    references: [
      {
        title: 'MLOps maturity model, level 1 (Microsoft)',
        url: 'https://learn.microsoft.com/en-us/azure/architecture/ai-ml/guide/mlops-maturity-model',
      },
    ],
    examples: [
      {
        title: 'A handler that loads the model and predicts',
        expect: 'met',
        files: {
          'app/main.py':
            'import joblib\nfrom fastapi import FastAPI\nfrom pydantic import BaseModel\n\napp = FastAPI()\nmodel = joblib.load("model.joblib")\n\n\nclass Customer(BaseModel):\n    months: int\n    tickets: int\n\n\n@app.post("/predict")\ndef predict(customer: Customer):\n    return {"churn": float(model.predict_proba([[customer.months, customer.tickets]])[0][1])}\n',
          'src/train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nif __name__ == "__main__":\n    data = pd.read_csv("data/customers.csv")\n    model = LogisticRegression().fit(data[["months", "tickets"]], data["churned"])\n    joblib.dump(model, "model.joblib")\n',
        },
      },
      {
        title: 'A deployment specification serves the registered model without a handler',
        expect: 'met',
        files: {
          'deploy/deployment.yml':
            '$schema: https://azuremlschemas.azureedge.net/latest/managedOnlineDeployment.schema.json\nname: blue\nendpoint_name: churn\nmodel: azureml:churn@latest\ninstance_type: Standard_DS3_v2\ninstance_count: 1\n',
          'src/train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nif __name__ == "__main__":\n    data = pd.read_csv("data/customers.csv")\n    model = LogisticRegression().fit(data[["months", "tickets"]], data["churned"])\n    joblib.dump(model, "model.joblib")\n',
        },
      },
      {
        title: 'Predictions only where the model is evaluated',
        expect: 'unmet',
        files: {
          'src/predict.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.metrics import accuracy_score\n\nif __name__ == "__main__":\n    test = pd.read_csv("data/test.csv")\n    model = joblib.load("model.joblib")\n    predicted = model.predict(test[["months", "tickets"]])\n    print("accuracy", accuracy_score(test["churned"], predicted))\n',
          'src/train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nif __name__ == "__main__":\n    data = pd.read_csv("data/customers.csv")\n    model = LogisticRegression().fit(data[["months", "tickets"]], data["churned"])\n    joblib.dump(model, "model.joblib")\n',
        },
      },
      {
        title: 'Predictions only in the notebook',
        expect: 'unmet',
        files: {
          'notebooks/scoring_api.ipynb':
            '{"nbformat": 4, "nbformat_minor": 5, "metadata": {"kernelspec": {"name": "python3", "display_name": "Python 3"}},\n "cells": [\n  {"cell_type": "markdown", "metadata": {}, "source": ["# Scoring service"]},\n  {"cell_type": "code", "metadata": {}, "execution_count": null, "outputs": [], "source": [\n    "import pandas as pd\\n",\n    "from sklearn.linear_model import LogisticRegression\\n",\n    "data = pd.read_csv(\'data/customers.csv\')\\n",\n    "model = LogisticRegression().fit(data[[\'months\']], data[\'churned\'])\\n",\n    "model.predict(data[[\'months\']].head())"]}]}\n',
        },
      },
    ],
  },
  {
    id: 'scoring-tests',
    dimension: 'release',
    title: 'Automation tests the scoring code',
    gap: 'No automation runs tests that assert on the scoring code.',
    why: 'The scoring code is what users meet. If no test asks it a question, the first wrong input or changed model format is found in production.',
    meets: [
      'Tests with assertions on the handler, the endpoint or the predict function, run by a workflow or pipeline.',
      'A test job that starts the service in a container, posts a request and fails on a wrong answer.',
    ],
    notEnough: [
      'Tests of the scoring code that no automation runs, for example because only the folder of the training tests is passed.',
      'Calls without an assertion, or a request whose answer is only printed.',
      'Tests of a health route alone, or of helpers the scoring code does not use.',
    ],
    when: { probe: 'scoring-tested' },
    remedy: {
      effort: 'low',
      steps:
        'Post one valid and one invalid request to the handler with its test client, assert on both answers, and add the file to what CI runs.',
    },
    references: [
      {
        title: 'MLOps maturity model, level 2 (Microsoft)',
        url: 'https://learn.microsoft.com/en-us/azure/architecture/ai-ml/guide/mlops-maturity-model',
      },
      { title: 'Testing (FastAPI)', url: 'https://fastapi.tiangolo.com/tutorial/testing/' },
    ],
    examples: [
      {
        title: 'CI posts to the prediction route and asserts',
        expect: 'met',
        files: {
          '.github/workflows/ci.yml':
            'name: CI\non: pull_request\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: pip install -r requirements.txt\n      - run: pytest tests\n',
          'requirements.txt': 'fastapi==0.115.5\nhttpx==0.27.2\njoblib==1.4.2\npytest==8.3.3\nscikit-learn==1.5.2\n',
          'src/app.py':
            'import joblib\nfrom fastapi import FastAPI\n\napp = FastAPI()\nmodel = joblib.load("models/model.joblib")\n\n\n@app.get("/health")\ndef health():\n    return {"status": "ok"}\n\n\n@app.post("/predict")\ndef predict(row: list[float]):\n    return {"churned": int(model.predict([row])[0])}\n',
          'src/train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\n\ndef train(data):\n    return LogisticRegression().fit(data[["months", "tickets"]], data["churned"])\n\n\nif __name__ == "__main__":\n    joblib.dump(train(pd.read_csv("data/customers.csv")), "models/model.joblib")\n',
          'tests/test_app.py':
            'from fastapi.testclient import TestClient\n\nfrom src.app import app\n\nclient = TestClient(app)\n\n\ndef test_predict():\n    answer = client.post("/predict", json=[1, 9])\n    assert answer.status_code == 200\n    assert answer.json()["churned"] in (0, 1)\n\n\ndef test_text_is_refused():\n    assert client.post("/predict", json=["a"]).status_code == 422\n',
        },
      },
      {
        title: 'The tests exist, but CI passes another folder',
        expect: 'unmet',
        files: {
          '.github/workflows/ci.yml':
            'name: Test the API\non: pull_request\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: pip install -r requirements.txt\n      - run: pytest tests/training\n',
          'requirements.txt': 'fastapi==0.115.5\nhttpx==0.27.2\njoblib==1.4.2\npytest==8.3.3\nscikit-learn==1.5.2\n',
          'src/app.py':
            'import joblib\nfrom fastapi import FastAPI\n\napp = FastAPI()\nmodel = joblib.load("models/model.joblib")\n\n\n@app.get("/health")\ndef health():\n    return {"status": "ok"}\n\n\n@app.post("/predict")\ndef predict(row: list[float]):\n    return {"churned": int(model.predict([row])[0])}\n',
          'src/train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\n\ndef train(data):\n    return LogisticRegression().fit(data[["months", "tickets"]], data["churned"])\n\n\nif __name__ == "__main__":\n    joblib.dump(train(pd.read_csv("data/customers.csv")), "models/model.joblib")\n',
          'tests/api/test_app.py':
            'from fastapi.testclient import TestClient\n\nfrom src.app import app\n\nclient = TestClient(app)\n\n\ndef test_predict():\n    answer = client.post("/predict", json=[1, 9])\n    assert answer.status_code == 200\n    assert answer.json()["churned"] in (0, 1)\n\n\ndef test_text_is_refused():\n    assert client.post("/predict", json=["a"]).status_code == 422\n',
          'tests/training/test_train.py':
            'import pandas as pd\n\nfrom src.train import train\n\n\ndef test_train():\n    model = train(pd.DataFrame({"months": [1, 50], "tickets": [9, 0], "churned": [1, 0]}))\n    assert list(model.classes_) == [0, 1]\n',
        },
      },
      {
        title: 'A client that prints the answer',
        expect: 'unmet',
        files: {
          '.github/workflows/ci.yml':
            'name: Scoring test\non: pull_request\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: pip install -r requirements.txt\n      - run: python tests/test_endpoint.py\n',
          'requirements.txt': 'fastapi==0.115.5\nhttpx==0.27.2\njoblib==1.4.2\npytest==8.3.3\nscikit-learn==1.5.2\n',
          'src/app.py':
            'import joblib\nfrom fastapi import FastAPI\n\napp = FastAPI()\nmodel = joblib.load("models/model.joblib")\n\n\n@app.get("/health")\ndef health():\n    return {"status": "ok"}\n\n\n@app.post("/predict")\ndef predict(row: list[float]):\n    return {"churned": int(model.predict([row])[0])}\n',
          'src/train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\n\ndef train(data):\n    return LogisticRegression().fit(data[["months", "tickets"]], data["churned"])\n\n\nif __name__ == "__main__":\n    joblib.dump(train(pd.read_csv("data/customers.csv")), "models/model.joblib")\n',
          'tests/test_endpoint.py':
            'import httpx\n\nif __name__ == "__main__":\n    try:\n        print(httpx.post("http://localhost:8000/predict", json=[1, 9]).json())\n    except Exception as error:\n        print("failed", error)\n',
        },
      },
    ],
  },
  {
    id: 'staged-environments',
    dimension: 'release',
    title: 'A release passes through more than one environment',
    gap: 'Automation takes the deployment to no second environment before or after the first.',
    why: 'Configuration, credentials and data differ from the laptop in ways no test shows. A stage before production is where these differences surface while nobody depends on the answer.',
    meets: [
      'Automation that deploys to development, test or staging and then to production, in one pipeline or by branch, tag or approval.',
      'The same specification applied to several targets by automation, for example the targets of a bundle.',
    ],
    notEnough: [
      'One environment, whatever it is called.',
      'A second environment that people deploy by hand.',
      'Configuration files or variables named after environments that no deployment uses.',
    ],
    when: { probe: 'environments-staged' },
    remedy: {
      effort: 'high',
      steps:
        'Parametrise the deployment job by environment, run it for staging first, and let the production job need it.',
    },
    references: [
      {
        title: 'Using environments for deployment (GitHub)',
        url: 'https://docs.github.com/en/actions/deployment/targeting-different-environments/using-environments-for-deployment',
      },
      {
        title: 'MLOps maturity model, level 3 (Microsoft)',
        url: 'https://learn.microsoft.com/en-us/azure/architecture/ai-ml/guide/mlops-maturity-model',
      },
    ],
    examples: [
      {
        title: 'Staging first, then production',
        expect: 'met',
        files: {
          '.github/workflows/deploy.yml':
            'name: Deploy\non:\n  push:\n    branches: [main]\njobs:\n  staging:\n    runs-on: ubuntu-latest\n    environment: staging\n    steps:\n      - uses: actions/checkout@v4\n      - run: gcloud run deploy churn-api --source . --project acme-staging --region europe-west1\n  production:\n    needs: staging\n    runs-on: ubuntu-latest\n    environment: production\n    steps:\n      - uses: actions/checkout@v4\n      - run: gcloud run deploy churn-api --source . --project acme-production --region europe-west1\n',
          Dockerfile:
            'FROM python:3.12-slim\nCOPY . .\nRUN pip install fastapi==0.115.5 joblib==1.4.2 scikit-learn==1.5.2 uvicorn==0.32.1\nCMD ["uvicorn", "app:app", "--host", "0.0.0.0", "--port", "8080"]\n',
          'app.py':
            'import joblib\nfrom fastapi import FastAPI\n\napp = FastAPI()\nmodel = joblib.load("model.joblib")\n\n\n@app.post("/predict")\ndef predict(row: list[float]):\n    return {"churned": int(model.predict([row])[0])}\n',
          'train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nif __name__ == "__main__":\n    data = pd.read_csv("data/customers.csv")\n    joblib.dump(LogisticRegression().fit(data[["months"]], data["churned"]), "model.joblib")\n',
        },
      },
      {
        title: 'Production is the only environment',
        expect: 'unmet',
        files: {
          '.github/workflows/deploy.yml':
            'name: Deploy\non:\n  push:\n    branches: [main]\njobs:\n  production:\n    runs-on: ubuntu-latest\n    environment: production\n    steps:\n      - uses: actions/checkout@v4\n      - run: gcloud run deploy churn-api --source . --project acme-production --region europe-west1\n',
          Dockerfile:
            'FROM python:3.12-slim\nCOPY . .\nRUN pip install fastapi==0.115.5 joblib==1.4.2 scikit-learn==1.5.2 uvicorn==0.32.1\nCMD ["uvicorn", "app:app", "--host", "0.0.0.0", "--port", "8080"]\n',
          'app.py':
            'import joblib\nfrom fastapi import FastAPI\n\napp = FastAPI()\nmodel = joblib.load("model.joblib")\n\n\n@app.post("/predict")\ndef predict(row: list[float]):\n    return {"churned": int(model.predict([row])[0])}\n',
          'train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nif __name__ == "__main__":\n    data = pd.read_csv("data/customers.csv")\n    joblib.dump(LogisticRegression().fit(data[["months"]], data["churned"]), "model.joblib")\n',
        },
      },
      {
        title: 'A staging configuration that no deployment uses',
        expect: 'unmet',
        files: {
          'config/staging.yml': 'environment: staging\nproject: acme-staging\n',
          'config/production.yml': 'environment: production\nproject: acme-production\n',
          '.github/workflows/deploy.yml':
            'name: Deploy\non:\n  push:\n    branches: [main]\njobs:\n  production:\n    runs-on: ubuntu-latest\n    environment: production\n    steps:\n      - uses: actions/checkout@v4\n      - run: gcloud run deploy churn-api --source . --project acme-production --region europe-west1\n',
          Dockerfile:
            'FROM python:3.12-slim\nCOPY . .\nRUN pip install fastapi==0.115.5 joblib==1.4.2 scikit-learn==1.5.2 uvicorn==0.32.1\nCMD ["uvicorn", "app:app", "--host", "0.0.0.0", "--port", "8080"]\n',
          'app.py':
            'import joblib\nfrom fastapi import FastAPI\n\napp = FastAPI()\nmodel = joblib.load("model.joblib")\n\n\n@app.post("/predict")\ndef predict(row: list[float]):\n    return {"churned": int(model.predict([row])[0])}\n',
          'train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nif __name__ == "__main__":\n    data = pd.read_csv("data/customers.csv")\n    joblib.dump(LogisticRegression().fit(data[["months"]], data["churned"]), "model.joblib")\n',
        },
      },
    ],
  },
  {
    id: 'zero-downtime-release',
    dimension: 'release',
    title: 'A release does not interrupt the service',
    gap: 'A release can interrupt scoring, because no health-checked rolling update with rollback or a second replica is declared.',
    why: 'Once models are released without asking anybody, nobody has agreed to an outage either. A release that brings the new version up, checks it and only then lets the old one go can happen at any hour.',
    meets: [
      'A rolling, blue-green or canary update with a readiness or health check, and more than one replica or a rollback.',
      'A declared health check on a platform that replaces instances by itself.',
    ],
    notEnough: [
      'Deleting the old service before the new one is created.',
      'A container that restarts, a single replica without a check, or a Dockerfile HEALTHCHECK alone.',
      'Scoring in batches only: the criterion does not apply there.',
    ],
    when: { probe: 'release-without-downtime' },
    remedy: {
      effort: 'medium',
      steps:
        'Add a readiness probe to the deployment, run at least two replicas, and keep the update strategy at rolling with none unavailable.',
    },
    references: [
      {
        title: 'Deployments (Kubernetes)',
        url: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/',
      },
      {
        title: 'MLOps maturity model, level 4 (Microsoft)',
        url: 'https://learn.microsoft.com/en-us/azure/architecture/ai-ml/guide/mlops-maturity-model',
      },
    ],
    examples: [
      {
        title: 'Rolling update with readiness and two replicas',
        expect: 'met',
        files: {
          'k8s/churn.yaml':
            'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: churn\nspec:\n  replicas: 2\n  strategy:\n    type: RollingUpdate\n    rollingUpdate: { maxUnavailable: 0, maxSurge: 1 }\n  selector: { matchLabels: { app: churn } }\n  template:\n    metadata: { labels: { app: churn } }\n    spec:\n      containers:\n        - name: churn\n          image: ghcr.io/acme/churn:1.4.0\n          ports: [{ containerPort: 8080 }]\n          readinessProbe:\n            httpGet: { path: /health, port: 8080 }\n',
          'app.py':
            'import joblib\nfrom fastapi import FastAPI\n\napp = FastAPI()\nmodel = joblib.load("model.joblib")\n\n\n@app.get("/health")\ndef health():\n    return {"status": "ok"}\n\n\n@app.post("/predict")\ndef predict(row: list[float]):\n    return {"churned": int(model.predict([row])[0])}\n',
          'train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nif __name__ == "__main__":\n    data = pd.read_csv("data/customers.csv")\n    joblib.dump(LogisticRegression().fit(data[["months"]], data["churned"]), "model.joblib")\n',
        },
      },
      {
        title: 'The service is deleted before it is created again',
        expect: 'unmet',
        files: {
          '.github/workflows/deploy.yml':
            'name: Rolling deployment\non:\n  push:\n    branches: [main]\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - uses: azure/k8s-set-context@v4\n        with:\n          kubeconfig: ${{ secrets.KUBECONFIG }}\n      - run: kubectl delete -f k8s/churn.yaml --ignore-not-found\n      - run: kubectl apply -f k8s/churn.yaml\n',
          'k8s/churn.yaml':
            'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: churn\nspec:\n  replicas: 1\n  selector: { matchLabels: { app: churn } }\n  template:\n    metadata: { labels: { app: churn } }\n    spec:\n      containers:\n        - name: churn\n          image: ghcr.io/acme/churn:1.4.0\n',
          'app.py':
            'import joblib\nfrom fastapi import FastAPI\n\napp = FastAPI()\nmodel = joblib.load("model.joblib")\n\n\n@app.get("/health")\ndef health():\n    return {"status": "ok"}\n\n\n@app.post("/predict")\ndef predict(row: list[float]):\n    return {"churned": int(model.predict([row])[0])}\n',
          'train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nif __name__ == "__main__":\n    data = pd.read_csv("data/customers.csv")\n    joblib.dump(LogisticRegression().fit(data[["months"]], data["churned"]), "model.joblib")\n',
        },
      },
      {
        title: 'One container with a health check and a restart policy',
        expect: 'unmet',
        files: {
          'docker-compose.yml': 'services:\n  api:\n    build: .\n    restart: always\n    ports: ["8080:8080"]\n',
          Dockerfile:
            'FROM python:3.12-slim\nCOPY . .\nRUN pip install fastapi==0.115.5 joblib==1.4.2 scikit-learn==1.5.2 uvicorn==0.32.1\nHEALTHCHECK CMD python -c "import urllib.request; urllib.request.urlopen(\'http://localhost:8080/health\')"\nCMD ["uvicorn", "app:app", "--host", "0.0.0.0", "--port", "8080"]\n',
          'app.py':
            'import joblib\nfrom fastapi import FastAPI\n\napp = FastAPI()\nmodel = joblib.load("model.joblib")\n\n\n@app.get("/health")\ndef health():\n    return {"status": "ok"}\n\n\n@app.post("/predict")\ndef predict(row: list[float]):\n    return {"churned": int(model.predict([row])[0])}\n',
          'train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nif __name__ == "__main__":\n    data = pd.read_csv("data/customers.csv")\n    joblib.dump(LogisticRegression().fit(data[["months"]], data["churned"]), "model.joblib")\n',
        },
      },
      {
        title: 'Scoring in batches has no service to interrupt',
        expect: 'not-applicable',
        files: {
          'score_batch.py':
            'import joblib\nimport pandas as pd\n\nif __name__ == "__main__":\n    customers = pd.read_parquet("s3://acme-churn/customers.parquet")\n    customers["score"] = joblib.load("model.joblib").predict(customers[["months"]])\n    customers.to_parquet("s3://acme-churn/scores.parquet")\n',
          'train.py':
            'import joblib\nimport pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n\nif __name__ == "__main__":\n    data = pd.read_csv("data/customers.csv")\n    joblib.dump(LogisticRegression().fit(data[["months"]], data["churned"]), "model.joblib")\n',
        },
      },
    ],
  },
]
