"""The customer table: what is in it, and how it is read."""

from pathlib import Path

import pandas as pd

NUMBERS = ["tenure_months", "monthly_charge", "support_calls"]
CATEGORIES = ["contract", "payment"]
FEATURES = NUMBERS + CATEGORIES
TARGET = "churned"


def read_customers(path: Path) -> pd.DataFrame:
    """Customers with every column that training needs; rows without an outcome are left out."""
    customers = pd.read_csv(path)
    missing = sorted({*FEATURES, TARGET} - set(customers.columns))
    if missing:
        raise ValueError(f"{path} lacks the columns {', '.join(missing)}")
    return customers.dropna(subset=[TARGET])
