"""Validates a query of DuckDB, and counts the verdicts with another one."""

import duckdb
import ocrmarket
import pyarrow  # noqa: F401

connection = duckdb.connect()
connection.sql("CREATE TABLE responses (id INTEGER, body VARCHAR)")
failure = '{"showapi_res_code": -1, "showapi_res_error": "busy"}'
connection.executemany("INSERT INTO responses VALUES (?, ?)", [[1, failure], [2, "{"], [3, failure]])

validator = ocrmarket.Validator(operation="showapi/bank_card")
bodies = connection.sql("SELECT body FROM responses ORDER BY id")
verdicts = validator.column(bodies, column="body").to_pyarrow()
counts = connection.sql("SELECT verdict, count(*) FROM verdicts GROUP BY verdict ORDER BY verdict")
assert counts.fetchall() == [("malformed", 1), ("valid", 2)]
