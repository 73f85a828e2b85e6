from databricks.connect import DatabricksSession


def session():
    return DatabricksSession.builder.getOrCreate()
