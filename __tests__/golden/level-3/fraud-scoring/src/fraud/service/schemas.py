from datetime import datetime

from pydantic import BaseModel, Field


class Transaction(BaseModel):
    amount: float = Field(gt=0)
    timestamp: datetime
    card_country: str = Field(min_length=2, max_length=2)
    merchant_country: str = Field(min_length=2, max_length=2)
    merchant_risk: float | None = None
    velocity_1h: int | None = None
    velocity_24h: int | None = None


class Score(BaseModel):
    probability: float = Field(ge=0, le=1)
    release: str
