"""Adds verdicts to a table of pyarrow."""

import ocrmarket
import pyarrow

table = pyarrow.table(
    {
        "id": [1, 2, 3],
        "body": [
            '{"showapi_res_code": -1, "showapi_res_error": "busy"}',
            '{"showapi_res_code": 0, "showapi_res_body": {"ret_code": 0}}',
            "{",
        ],
    }
)
validator = ocrmarket.Validator(operation="showapi/bank_card")
rows = validator.column(table["body"]).to_pyarrow()
for name in rows.column_names:
    table = table.append_column(name, rows[name])
assert table["verdict"].to_pylist() == ["valid", "invalid", "malformed"]

# The findings of all bodies together.
places = validator.summary()["by_place"]
assert any(place["keyword"] == "required" for place in places)
