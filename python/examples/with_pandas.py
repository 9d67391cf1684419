"""Adds verdicts to a data frame of pandas."""

import ocrmarket
import pandas

frame = pandas.DataFrame(
    {
        "id": [1, 2, 3],
        "body": ['{"showapi_res_code": -1, "showapi_res_error": "busy"}', "{", None],
    }
)
validator = ocrmarket.Validator(operation="showapi/bank_card")
verdicts = pandas.DataFrame(validator.column(frame["body"]).to_pydict(), index=frame.index)
frame = frame.join(verdicts)
assert frame["verdict"].fillna("missing").to_list() == ["valid", "malformed", "missing"]
