"""Adds verdicts to a data frame of polars."""

import ocrmarket
import polars

frame = polars.DataFrame(
    {
        "id": [1, 2],
        "body": ['{"showapi_res_code": -1, "showapi_res_error": "busy"}', "{"],
    }
)
validator = ocrmarket.Validator(operation="showapi/bank_card")
verdicts = polars.DataFrame(validator.column(frame, column="body"))
frame = frame.hstack(verdicts)
assert frame.filter(polars.col("verdict") != "valid")["id"].to_list() == [2]
