"""Validates and profiles stored responses on Apache Spark.

    spark-submit --py-files ocrmarket-….zip spark_job.py files  OPERATION OUTPUT PATTERN…
    spark-submit --py-files ocrmarket-….zip spark_job.py column OPERATION OUTPUT PARQUET BODY

It prints counts by verdict and class. The exit code is 1 if a response is invalid or malformed, and
3 if a file was not read to its end or the receipts differ from the listing.
"""

import sys

from pyspark.sql import SparkSession

from ocrmarket import spark as ocr


def main(way, operation, output, *inputs):
    spark = SparkSession.builder.appName("ocrmarket").getOrCreate()
    if way == "column":
        parquet, body = inputs
        frame = spark.read.parquet(parquet)
        verdicts = ocr.validate(frame, body, operation=operation)
        verdicts.write.mode("overwrite").parquet(output)
        rows = spark.read.parquet(output).groupBy("verdict", "class").count().collect()
        counts, problems = {(row[0], row[1]): row[2] for row in rows}, []
        # Each row of the input has a verdict, that of a null body being null.
        if sum(counts.values()) != frame.count():
            problems.append("the numbers of bodies and of verdicts differ")
    else:
        listing = ocr.list_files(spark, *inputs)
        found = ocr.validate_files(spark, listing, operation=operation)
        found.write.mode("overwrite").parquet(output)
        # What was committed, not what would be computed again.
        result = ocr.reconcile(spark, spark.read.parquet(output), listing)
        counts, problems = result.counts, result.problems
        print("%d files, %d of them empty, %d records" % result[:3])
    for key, number in sorted(counts.items(), key=str):
        print("%12d  %s" % (number, " ".join(name or "-" for name in key)))
    for problem in problems:
        print("incomplete: %s" % problem, file=sys.stderr)
    if problems:
        return 3
    return int(any(key[0] in ("invalid", "malformed") for key in counts))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
