import pytest

from churn.data import read_customers


def test_customers_without_an_outcome_are_left_out(customers, tmp_path):
    table = customers.astype({"churned": "float"})
    table.loc[:9, "churned"] = None
    table.to_csv(tmp_path / "customers.csv", index=False)
    assert len(read_customers(tmp_path / "customers.csv")) == len(customers) - 10


def test_a_missing_column_is_named(customers, tmp_path):
    customers.drop(columns=["contract"]).to_csv(tmp_path / "customers.csv", index=False)
    with pytest.raises(ValueError, match="contract"):
        read_customers(tmp_path / "customers.csv")
