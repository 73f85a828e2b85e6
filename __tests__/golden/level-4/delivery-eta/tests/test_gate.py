import pytest

from eta.gate import accept


@pytest.mark.parametrize(
    ("challenger", "champion", "accepted"),
    [(5.0, None, True), (9.5, None, False), (5.0, 6.0, True), (6.5, 6.0, False)],
)
def test_only_good_models_pass(challenger, champion, accepted):
    assert accept(challenger, champion) is accepted
