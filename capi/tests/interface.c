/* Calls every function of the C interface, and checks results, ownership and errors. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ocrmarket.h"

static int failed = 0;

#define CHECK(condition)                                                        \
  do {                                                                          \
    if (!(condition)) {                                                         \
      fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #condition);           \
      failed = 1;                                                               \
    }                                                                           \
  } while (0)

/* A call that must succeed. `error` is a variable of the caller. */
#define OK(call)                                                                \
  do {                                                                          \
    ocrmarket_error *error = NULL;                                              \
    int32_t status = (call);                                                    \
    if (status != OCRMARKET_OK) {                                               \
      fprintf(stderr, "%s:%d: %d %s\n", __FILE__, __LINE__, status,             \
              ocrmarket_error_message(error));                                  \
      failed = 1;                                                               \
    }                                                                           \
    ocrmarket_error_free(error);                                                \
  } while (0)

/* A call that must fail. No message contains the name of a person. */
#define FAILS(expected, place, call)                                            \
  do {                                                                          \
    ocrmarket_error *error = NULL;                                              \
    int32_t status = (call);                                                    \
    const char *at = ocrmarket_error_location(error);                           \
    CHECK(status == (expected));                                                \
    CHECK(ocrmarket_error_status(error) == (expected));                         \
    CHECK(strlen(ocrmarket_error_message(error)) > 0);                          \
    CHECK(strstr(ocrmarket_error_message(error), NAME) == NULL);                \
    CHECK((place) == NULL ? at == NULL : at != NULL && strcmp(at, (place)) == 0); \
    if (failed) fprintf(stderr, "  %s at %s\n", ocrmarket_error_message(error), at ? at : "-"); \
    ocrmarket_error_free(error);                                                \
  } while (0)

#define NAME "\xe5\xbc\xa0\xe4\xb8\x89"
#define OPERATION "{\"operation\": \"showapi/bank_card\"}"

static const char *NO_PLACE = NULL;
static const char *const BODIES[] = {
    "{\"showapi_res_code\": -1, \"showapi_res_error\": \"busy\"}",
    "{\"showapi_res_code\": 0, \"showapi_res_body\": {\"ret_code\": 0, \"new\": 1}}",
    "{\"" NAME "\": ",
};
#define BODY(number) (const uint8_t *)BODIES[number], strlen(BODIES[number])

/* An Arrow column of the three bodies and a null, in one allocation. */
struct column {
  int32_t offsets[5];
  uint8_t validity;
  const void *buffers[3];
  char data[512];
};
static int released = 0;

static void release_array(struct ArrowArray *array) {
  free(array->private_data);
  array->release = NULL;
  released++;
}

static void release_schema(struct ArrowSchema *schema) {
  schema->release = NULL;
  released++;
}

static void column(struct ArrowArray *array, struct ArrowSchema *schema, const char *format) {
  struct column *content = calloc(1, sizeof *content);
  int32_t at = 0;
  for (int row = 0; row < 3; row++) {
    memcpy(content->data + at, BODIES[row], strlen(BODIES[row]));
    at += (int32_t)strlen(BODIES[row]);
    content->offsets[row + 1] = at;
  }
  content->offsets[4] = at;
  content->validity = 0x7;
  content->buffers[0] = &content->validity;
  content->buffers[1] = content->offsets;
  content->buffers[2] = content->data;
  *array = (struct ArrowArray){.length = 4, .null_count = 1, .n_buffers = 3,
      .buffers = content->buffers, .release = release_array, .private_data = content};
  *schema = (struct ArrowSchema){.format = format, .name = "body", .flags = ARROW_FLAG_NULLABLE,
      .release = release_schema};
}

/* A stream of columns. */
static int left = 0;

static int stream_schema(struct ArrowArrayStream *stream, struct ArrowSchema *out) {
  (void)stream;
  struct ArrowArray array;
  column(&array, out, "z");
  array.release(&array);
  return 0;
}

static int stream_next(struct ArrowArrayStream *stream, struct ArrowArray *out) {
  (void)stream;
  struct ArrowSchema schema;
  memset(out, 0, sizeof *out);
  if (left-- > 0) column(out, &schema, "z");
  return 0;
}

static const char *stream_error(struct ArrowArrayStream *stream) {
  (void)stream;
  return NULL;
}

static void release_stream(struct ArrowArrayStream *stream) {
  stream->release = NULL;
  released++;
}

static struct ArrowArrayStream stream_of(int count) {
  left = count;
  return (struct ArrowArrayStream){.get_schema = stream_schema, .get_next = stream_next,
      .get_last_error = stream_error, .release = release_stream};
}

static int has(const ocrmarket_buffer *buffer, const char *text) {
  return buffer->data != NULL && strstr((const char *)buffer->data, text) != NULL;
}

/* The string of a row in a column of strings. */
static int is(const struct ArrowArray *array, int64_t row, const char *text) {
  const int32_t *offsets = array->buffers[1];
  size_t length = (size_t)(offsets[row + 1] - offsets[row]);
  const char *data = array->buffers[2];
  return length == strlen(text) && memcmp(data + offsets[row], text, length) == 0;
}

static void check_rows(const struct ArrowArray *rows, int64_t first) {
  CHECK(is(rows->children[first], 0, "valid"));
  CHECK(is(rows->children[first], 1, "invalid"));
  CHECK(is(rows->children[first], 2, "malformed"));
  CHECK(is(rows->children[first + 1], 0, "failure"));
  CHECK(((const int32_t *)rows->children[first + 2]->buffers[1])[1] > 0);
}

static void bodies(void) {
  ocrmarket_validator *validator = NULL;
  OK(ocrmarket_validator_open(OPERATION, &validator, &error));
  ocrmarket_verdict verdict;
  ocrmarket_buffer findings = {0};
  OK(ocrmarket_validator_check(validator, BODY(0), &verdict, &findings, &error));
  CHECK(strcmp(verdict.verdict, "valid") == 0 && strcmp(verdict.record_class, "failure") == 0);
  CHECK(findings.data == NULL && findings.length == 0);
  ocrmarket_buffer_free(&findings);
  OK(ocrmarket_validator_check(validator, BODY(1), &verdict, &findings, &error));
  CHECK(verdict.errors > 0 && verdict.warnings == 1);
  CHECK(has(&findings, "\"pointer\":\"/showapi_res_body/new\""));
  ocrmarket_buffer_free(&findings);
  ocrmarket_buffer_free(&findings);
  OK(ocrmarket_validator_check(validator, BODY(2), &verdict, NULL, &error));
  CHECK(strcmp(verdict.verdict, "malformed") == 0);
  OK(ocrmarket_validator_check(validator, NULL, 0, &verdict, NULL, &error));
  ocrmarket_buffer report;
  OK(ocrmarket_validator_summary(validator, NULL, &report, &error));
  CHECK(has(&report, "\"documents\": 4") && !has(&report, NAME));
  ocrmarket_buffer_free(&report);
  OK(ocrmarket_validator_summary(validator, "human", &report, &error));
  ocrmarket_buffer_free(&report);
  FAILS(OCRMARKET_USAGE, NO_PLACE, ocrmarket_validator_summary(validator, "x", &report, &error));
  FAILS(OCRMARKET_USAGE, NO_PLACE, ocrmarket_validator_check(validator, NULL, 1, &verdict, NULL, &error));
  FAILS(OCRMARKET_USAGE, NO_PLACE, ocrmarket_validator_check(NULL, BODY(0), &verdict, NULL, &error));
  ocrmarket_validator_free(validator);
  ocrmarket_validator_free(NULL);
}

static void mistakes(void) {
  ocrmarket_validator *v = NULL;
  FAILS(OCRMARKET_USAGE, NO_PLACE, ocrmarket_validator_open("{}", &v, &error));
  FAILS(OCRMARKET_USAGE, NO_PLACE, ocrmarket_validator_open(NULL, &v, &error));
  FAILS(OCRMARKET_USAGE, "line 1, column 4", ocrmarket_validator_open("{\"x\": 1}", &v, &error));
  FAILS(OCRMARKET_USAGE, NO_PLACE, ocrmarket_validator_open("{\"operation\": \"a/b\"}", &v, &error));
  FAILS(OCRMARKET_USAGE, NO_PLACE, ocrmarket_validator_open(OPERATION, NULL, &error));
  FAILS(OCRMARKET_CONFIGURATION, "/properties/a/type",
        ocrmarket_validator_open("{\"schema_text\": \"{\\\"properties\\\": {\\\"a\\\": {\\\"type\\\": 5}}}\"}",
                                 &v, &error));
  FAILS(OCRMARKET_CONFIGURATION, "byte 1",
        ocrmarket_validator_open("{\"schema_text\": \"{\"}", &v, &error));
  CHECK(ocrmarket_validator_open("{}", &v, NULL) == OCRMARKET_USAGE);
  CHECK(v == NULL);
  CHECK(ocrmarket_error_status(NULL) == OCRMARKET_OK);
  CHECK(strcmp(ocrmarket_error_message(NULL), "") == 0);
}

static void columns(void) {
  ocrmarket_validator *validator = NULL;
  OK(ocrmarket_validator_open(OPERATION, &validator, &error));
  struct ArrowArray array, rows;
  struct ArrowSchema schema, rows_schema;
  for (int format = 0; format < 2; format++) {
    released = 0;
    column(&array, &schema, format ? "u" : "z");
    OK(ocrmarket_validator_column(validator, &array, &schema, &rows, &rows_schema, &error));
    CHECK(released == 1 && array.release == NULL && schema.release != NULL);
    schema.release(&schema);
    CHECK(rows.length == 4 && rows.n_children == 4);
    CHECK(strcmp(rows_schema.children[0]->name, "verdict") == 0);
    CHECK(rows.children[0]->null_count == 1);
    check_rows(&rows, 0);
    rows.release(&rows);
    rows_schema.release(&rows_schema);
  }
  /* A slice. */
  column(&array, &schema, "z");
  array.offset = 1;
  array.length = 2;
  array.null_count = 0;
  OK(ocrmarket_validator_column(validator, &array, &schema, &rows, &rows_schema, &error));
  CHECK(rows.length == 2 && is(rows.children[0], 1, "malformed"));
  rows.release(&rows);
  rows_schema.release(&rows_schema);
  /* Numbers, and an array that is released: both are refused, and nothing leaks. */
  released = 0;
  column(&array, &schema, "i");
  array.n_buffers = 2;
  FAILS(OCRMARKET_USAGE, NO_PLACE,
        ocrmarket_validator_column(validator, &array, &schema, &rows, &rows_schema, &error));
  CHECK(released == 1);
  FAILS(OCRMARKET_USAGE, NO_PLACE,
        ocrmarket_validator_column(validator, &array, &schema, &rows, &rows_schema, &error));
  /* A dictionary. */
  struct ArrowArray values;
  struct ArrowSchema values_schema;
  column(&array, &schema, "i");
  column(&values, &values_schema, "u");
  array.n_buffers = 2;
  array.dictionary = &values;
  schema.dictionary = &values_schema;
  FAILS(OCRMARKET_USAGE, NO_PLACE,
        ocrmarket_validator_column(validator, &array, &schema, &rows, &rows_schema, &error));
  if (values.release != NULL) values.release(&values);

  struct ArrowArrayStream in = stream_of(2), out;
  OK(ocrmarket_validator_stream(validator, &in, NULL, &out, &error));
  CHECK(in.release == NULL);
  CHECK(out.get_schema(&out, &rows_schema) == 0);
  rows_schema.release(&rows_schema);
  for (int batch = 0; batch < 2; batch++) {
    CHECK(out.get_next(&out, &rows) == 0 && rows.length == 4);
    check_rows(&rows, 0);
    rows.release(&rows);
  }
  CHECK(out.get_next(&out, &rows) == 0 && rows.release == NULL);
  out.release(&out);
  in = stream_of(1);
  OK(ocrmarket_validator_stream(validator, &in, "absent", &out, &error));
  CHECK(out.get_next(&out, &rows) != 0 && strstr(out.get_last_error(&out), "absent") != NULL);
  out.release(&out);
  ocrmarket_validator_free(validator);
}

/* A source of bytes that can misbehave. */
struct source {
  const char *text;
  int64_t returns;
};

static int64_t read_source(void *context, uint8_t *buffer, size_t length) {
  struct source *source = context;
  if (source->returns != 0) return source->returns;
  size_t count = strlen(source->text) < length ? strlen(source->text) : length;
  memcpy(buffer, source->text, count);
  source->text += count;
  return (int64_t)count;
}

static void expect_records(const ocrmarket_validator *validator, ocrmarket_input *input) {
  ocrmarket_records *records = NULL;
  struct ArrowArray rows;
  struct ArrowSchema schema;
  OK(ocrmarket_records_open(validator, input, &records, &error));
  OK(ocrmarket_records_next(records, &rows, &schema, &error));
  CHECK(rows.length == 3 && rows.n_children == 6);
  const int64_t *offsets = rows.children[0]->buffers[1], *lengths = rows.children[1]->buffers[1];
  CHECK(offsets[0] == 0 && lengths[0] == (int64_t)strlen(BODIES[0]));
  CHECK(offsets[1] == lengths[0] + 1 && lengths[2] == (int64_t)strlen(BODIES[2]));
  check_rows(&rows, 2);
  rows.release(&rows);
  schema.release(&schema);
  CHECK(ocrmarket_records_next(records, &rows, &schema, NULL) == OCRMARKET_END);
  CHECK(rows.release == NULL && schema.release == NULL);
  ocrmarket_records_free(records);
}

static void inputs(const char *path, const char *text) {
  ocrmarket_validator *validator = NULL;
  ocrmarket_input *input = NULL;
  ocrmarket_records *records = NULL;
  OK(ocrmarket_validator_open(OPERATION, &validator, &error));
  OK(ocrmarket_input_memory("a.ndjson", (const uint8_t *)text, strlen(text), &input, &error));
  expect_records(validator, input);
  OK(ocrmarket_input_file(path, &input, &error));
  expect_records(validator, input);
  struct source source = {.text = text};
  OK(ocrmarket_input_callback("b.ndjson", read_source, &source, &input, &error));
  expect_records(validator, input);

  struct ArrowArray rows;
  struct ArrowSchema schema;
  struct ArrowArrayStream stream;
  OK(ocrmarket_input_file(path, &input, &error));
  OK(ocrmarket_records_open(validator, input, &records, &error));
  OK(ocrmarket_records_stream(records, &stream, &error));
  CHECK(stream.get_next(&stream, &rows) == 0 && rows.length == 3);
  check_rows(&rows, 2);
  rows.release(&rows);
  stream.release(&stream);

  /* A callback that fails, and one that returns more than the buffer holds. */
  const int64_t returns[] = {-1, INT64_MAX, INT64_MIN};
  for (int number = 0; number < 3; number++) {
    source = (struct source){.text = text, .returns = returns[number]};
    OK(ocrmarket_input_callback("c.json", read_source, &source, &input, &error));
    int32_t status = ocrmarket_records_open(validator, input, &records, NULL);
    if (status == OCRMARKET_OK) {
      FAILS(OCRMARKET_INCOMPLETE, "c.json", ocrmarket_records_next(records, &rows, &schema, &error));
      ocrmarket_records_free(records);
    } else {
      CHECK(status == OCRMARKET_INCOMPLETE);
    }
  }
  OK(ocrmarket_input_file("/no/such/file", &input, &error));
  FAILS(OCRMARKET_INCOMPLETE, "/no/such/file", ocrmarket_records_open(validator, input, &records, &error));
  OK(ocrmarket_input_memory("d", NULL, 0, &input, &error));
  OK(ocrmarket_records_open(validator, input, &records, &error));
  /* The validator may be freed before its records. */
  ocrmarket_validator_free(validator);
  FAILS(OCRMARKET_INCOMPLETE, "d", ocrmarket_records_next(records, &rows, &schema, &error));
  ocrmarket_records_free(records);
  OK(ocrmarket_input_memory("e", NULL, 0, &input, &error));
  ocrmarket_input_free(input);
  OK(ocrmarket_input_memory("f", NULL, 0, &input, &error));
  FAILS(OCRMARKET_USAGE, NO_PLACE, ocrmarket_records_open(NULL, input, &records, &error));
  FAILS(OCRMARKET_USAGE, NO_PLACE, ocrmarket_input_callback("g", NULL, NULL, &input, &error));
  FAILS(OCRMARKET_USAGE, NO_PLACE, ocrmarket_records_next(NULL, &rows, &schema, &error));
  FAILS(OCRMARKET_USAGE, NO_PLACE, ocrmarket_records_stream(NULL, &stream, &error));
}

static int32_t progress(void *context, uint64_t records, uint64_t bytes) {
  uint64_t *seen = context;
  CHECK(bytes > 0);
  return (int32_t)(*seen = records) == -1;
}

static int32_t stop(void *context, uint64_t records, uint64_t bytes) {
  (void)context, (void)records, (void)bytes;
  return 1;
}

static void profiles(const char *path) {
  ocrmarket_profiler *profiler = NULL;
  ocrmarket_input *input = NULL;
  ocrmarket_buffer parts[3] = {{0}}, merged, report;
  FAILS(OCRMARKET_USAGE, NO_PLACE, ocrmarket_profiler_open("{\"day_at\": \"x\"}", &profiler, &error));
  OK(ocrmarket_profiler_open(OPERATION, &profiler, &error));
  for (int row = 0; row < 3; row++)
    OK(ocrmarket_profiler_push(profiler, BODY(row), row ? "2026-03-01" : NULL, &error));
  FAILS(OCRMARKET_USAGE, NO_PLACE, ocrmarket_profiler_push(profiler, BODY(0), "soon", &error));
  OK(ocrmarket_profiler_finish(profiler, "task 1", &parts[0], &error));

  struct ArrowArray array, days;
  struct ArrowSchema schema, days_schema;
  released = 0;
  column(&array, &schema, "z");
  OK(ocrmarket_profiler_column(profiler, &array, &schema, NULL, NULL, &error));
  column(&array, &schema, "z");
  column(&days, &days_schema, "u");
  OK(ocrmarket_profiler_column(profiler, &array, &schema, &days, &days_schema, &error));
  CHECK(released == 3);
  struct ArrowArrayStream stream = stream_of(2);
  OK(ocrmarket_profiler_stream(profiler, &stream, NULL, &error));
  OK(ocrmarket_profiler_finish(profiler, NULL, &parts[1], &error));

  uint64_t seen = 0;
  OK(ocrmarket_input_file(path, &input, &error));
  OK(ocrmarket_profiler_read(profiler, input, progress, &seen, &error));
  CHECK(seen == 3);
  OK(ocrmarket_input_file(path, &input, &error));
  FAILS(OCRMARKET_INCOMPLETE, path, ocrmarket_profiler_read(profiler, input, stop, NULL, &error));
  OK(ocrmarket_profiler_finish(profiler, NULL, &parts[2], &error));
  ocrmarket_profiler_free(profiler);

  ocrmarket_slice slices[4];
  for (int part = 0; part < 3; part++)
    slices[part] = (ocrmarket_slice){parts[part].data, parts[part].length};
  slices[3] = slices[0];
  OK(ocrmarket_profile_merge(slices, 4, &merged, &error));
  const ocrmarket_slice whole = {merged.data, merged.length}, none = {NULL, 0};
  OK(ocrmarket_drift_report(NULL, whole, none, NULL, &report, &error));
  /* 3 pushed, 6 in columns, 6 in a stream, 3 + 3 in files; what is delivered twice counts once. */
  CHECK(has(&report, "\"documents\": 21") && !has(&report, NAME));
  ocrmarket_buffer_free(&report);
  OK(ocrmarket_drift_report("{\"min_documents\": 1}", whole, whole, "markdown", &report, &error));
  ocrmarket_buffer_free(&report);
  FAILS(OCRMARKET_USAGE, NO_PLACE, ocrmarket_drift_report(NULL, whole, none, "x", &report, &error));
  const ocrmarket_slice bad = {BODY(2)};
  FAILS(OCRMARKET_MALFORMED, "byte 11", ocrmarket_drift_report(NULL, bad, none, NULL, &report, &error));
  FAILS(OCRMARKET_MALFORMED, "byte 11", ocrmarket_profile_merge(&bad, 1, &report, &error));
  FAILS(OCRMARKET_USAGE, NO_PLACE, ocrmarket_profile_merge(NULL, 1, &report, &error));
  ocrmarket_buffer_free(&merged);
  for (int part = 0; part < 3; part++) ocrmarket_buffer_free(&parts[part]);
}

static void decoding(void) {
  ocrmarket_decoder *decoder = NULL;
  ocrmarket_buffer leaves;
  FAILS(OCRMARKET_USAGE, NO_PLACE, ocrmarket_decoder_open("{}", &decoder, &error));
  OK(ocrmarket_decoder_open(OPERATION, &decoder, &error));
  OK(ocrmarket_decode(decoder, BODY(1), &leaves, &error));
  CHECK(has(&leaves, "\"outcome\":\"success\"") && has(&leaves, "/showapi_res_body/new"));
  ocrmarket_buffer_free(&leaves);
  FAILS(OCRMARKET_MALFORMED, "byte 11", ocrmarket_decode(decoder, BODY(2), &leaves, &error));
  ocrmarket_decoder_free(decoder);
}

static int32_t take_all(ocrmarket_tables *tables, int64_t *rows) {
  size_t table;
  struct ArrowArray array;
  struct ArrowSchema schema;
  int32_t status;
  while ((status = ocrmarket_tables_next(tables, &table, &array, &schema, NULL)) == OCRMARKET_OK) {
    *rows += array.length;
    CHECK(schema.metadata != NULL && strcmp(schema.children[0]->name, "report_id") == 0);
    array.release(&array);
    schema.release(&schema);
  }
  CHECK(array.release == NULL && schema.release == NULL);
  return status;
}

static void tables(const char *path) {
  ocrmarket_tables *tables = NULL;
  ocrmarket_input *input = NULL;
  ocrmarket_buffer list, counts;
  FAILS(OCRMARKET_USAGE, NO_PLACE, ocrmarket_tables_open("{}", &tables, &error));
  FAILS(OCRMARKET_USAGE, NO_PLACE,
        ocrmarket_tables_open("{\"operation\": \"showapi/bank_card\", \"private\": [\"x\"]}", &tables, &error));
  OK(ocrmarket_tables_open(OPERATION, &tables, &error));
  OK(ocrmarket_tables_list(tables, &list, &error));
  CHECK(has(&list, "\"name\":\"bank_card\"") && has(&list, "\"view\":\"source\""));
  ocrmarket_buffer_free(&list);
  struct ArrowArray array, ids;
  struct ArrowSchema schema, ids_schema;
  OK(ocrmarket_tables_schema(tables, 0, &schema, &error));
  CHECK(strcmp(schema.format, "+s") == 0 && schema.n_children > 2);
  schema.release(&schema);
  FAILS(OCRMARKET_USAGE, NO_PLACE, ocrmarket_tables_schema(tables, 99, &schema, &error));

  for (int row = 0; row < 3; row++) OK(ocrmarket_tables_push(tables, "a", BODY(row), &error));
  released = 0;
  column(&array, &schema, "z");
  OK(ocrmarket_tables_column(tables, &array, &schema, NULL, NULL, &error));
  column(&array, &schema, "z");
  column(&ids, &ids_schema, "u");
  OK(ocrmarket_tables_column(tables, &array, &schema, &ids, &ids_schema, &error));
  CHECK(released == 3);
  /* A body without an id. */
  column(&array, &schema, "z");
  column(&ids, &ids_schema, "u");
  ((struct column *)ids.private_data)->validity = 0x3;
  FAILS(OCRMARKET_USAGE, NO_PLACE,
        ocrmarket_tables_column(tables, &array, &schema, &ids, &ids_schema, &error));
  OK(ocrmarket_input_file(path, &input, &error));
  OK(ocrmarket_tables_read(tables, input, &error));
  OK(ocrmarket_input_memory("empty", NULL, 0, &input, &error));
  FAILS(OCRMARKET_INCOMPLETE, "empty", ocrmarket_tables_read(tables, input, &error));
  OK(ocrmarket_tables_counts(tables, &counts, &error));
  CHECK(has(&counts, "\"records\":12") && has(&counts, "\"malformed\":4"));
  CHECK(has(&counts, "\"failure\":4") && has(&counts, "\"success\":4") && !has(&counts, NAME));
  ocrmarket_buffer_free(&counts);

  struct ArrowArrayStream stream;
  OK(ocrmarket_tables_stream(tables, 0, &stream, &error));
  int64_t rows = 0, others = 0;
  CHECK(stream.get_schema(&stream, &schema) == 0);
  schema.release(&schema);
  while (stream.get_next(&stream, &array) == 0 && array.release != NULL) {
    rows += array.length;
    array.release(&array);
  }
  stream.release(&stream);
  CHECK(rows == 4);
  CHECK(take_all(tables, &others) == OCRMARKET_END);
  FAILS(OCRMARKET_USAGE, NO_PLACE, ocrmarket_tables_push(tables, NULL, BODY(0), &error));
  ocrmarket_tables_free(tables);

  /* With little memory, calls return early and batches are taken in between. */
  OK(ocrmarket_tables_open("{\"operation\": \"showapi/bank_card\", \"max_bytes\": 1}", &tables, &error));
  CHECK(ocrmarket_tables_push(tables, "a", BODY(0), NULL) == OCRMARKET_FULL);
  rows = 0;
  CHECK(take_all(tables, &rows) == OCRMARKET_END && rows > 0);
  column(&array, &schema, "z");
  CHECK(ocrmarket_tables_column(tables, &array, &schema, NULL, NULL, NULL) == OCRMARKET_FULL);
  FAILS(OCRMARKET_USAGE, NO_PLACE, ocrmarket_tables_push(tables, "b", BODY(0), &error));
  FAILS(OCRMARKET_USAGE, NO_PLACE, ocrmarket_tables_stream(tables, 0, &stream, &error));
  CHECK(take_all(tables, &rows) == OCRMARKET_END);
  struct source source = {.text = BODIES[0], .returns = -1};
  OK(ocrmarket_input_callback("c.ndjson", read_source, &source, &input, &error));
  FAILS(OCRMARKET_INCOMPLETE, "c.ndjson", ocrmarket_tables_read(tables, input, &error));
  ocrmarket_tables_free(tables);
}

int main(int count, char **arguments) {
  CHECK(count == 2);
  CHECK(ocrmarket_abi_version() == OCRMARKET_ABI_VERSION);
  CHECK(strlen(ocrmarket_version()) > 0);
  char text[1024];
  snprintf(text, sizeof text, "%s\n%s\n%s\n", BODIES[0], BODIES[1], BODIES[2]);
  FILE *file = fopen(arguments[1], "w");
  CHECK(file != NULL && fputs(text, file) >= 0 && fclose(file) == 0);
  bodies();
  mistakes();
  columns();
  inputs(arguments[1], text);
  profiles(arguments[1]);
  decoding();
  tables(arguments[1]);
  if (!failed) puts("passed");
  return failed;
}
