from prep import clean


def test_unknown_education_becomes_other(customers):
    assert clean(customers)["education"].between(1, 4).all()


def test_rows_without_target_are_dropped(customers):
    customers.loc[0, "default_next_month"] = None
    assert clean(customers)["default_next_month"].notna().all()
