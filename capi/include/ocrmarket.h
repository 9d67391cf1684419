/*
 * C interface of ocrmarket: validates, profiles, decodes and tabulates stored responses of OCR
 * services.
 *
 * This file is generated from capi/src/ffi. Do not edit it.
 *
 * Status: functions that can fail return OCRMARKET_OK, OCRMARKET_END, OCRMARKET_FULL or the number of
 * an error. They take `error`, which may be null. On an error it receives an error to free with
 * ocrmarket_error_free, otherwise null. Errors contain no content of a document. Unless a function
 * says otherwise, outputs are unchanged on an error.
 *
 * Strings are UTF-8 and end with a null byte. Pointers must not be null, unless a function says so;
 * a null pointer is OCRMARKET_USAGE.
 *
 * Ownership: the caller keeps what it passes, unless a function says that it is moved or taken over.
 * Handles, buffers, errors and Arrow outputs belong to the caller, which frees or releases them.
 *
 * Threads: validators, profilers, decoders and tables may be used by several threads at once, and freed by
 * one when no other uses them. All other handles belong to one thread at a time. An error belongs
 * to its call, so threads share none.
 *
 * Versions: compare ocrmarket_abi_version() with OCRMARKET_ABI_VERSION when the library is loaded.
 * New functions and new keys of options do not change it.
 */

#ifndef OCRMARKET_H
#define OCRMARKET_H

#include <stddef.h>
#include <stdint.h>

#ifndef ARROW_C_DATA_INTERFACE
#define ARROW_C_DATA_INTERFACE

#define ARROW_FLAG_DICTIONARY_ORDERED 1
#define ARROW_FLAG_NULLABLE 2
#define ARROW_FLAG_MAP_KEYS_SORTED 4

struct ArrowSchema {
  const char *format;
  const char *name;
  const char *metadata;
  int64_t flags;
  int64_t n_children;
  struct ArrowSchema **children;
  struct ArrowSchema *dictionary;
  void (*release)(struct ArrowSchema *);
  void *private_data;
};

struct ArrowArray {
  int64_t length;
  int64_t null_count;
  int64_t offset;
  int64_t n_buffers;
  int64_t n_children;
  const void **buffers;
  struct ArrowArray **children;
  struct ArrowArray *dictionary;
  void (*release)(struct ArrowArray *);
  void *private_data;
};

#endif

#ifndef ARROW_C_STREAM_INTERFACE
#define ARROW_C_STREAM_INTERFACE

struct ArrowArrayStream {
  int (*get_schema)(struct ArrowArrayStream *, struct ArrowSchema *out);
  int (*get_next)(struct ArrowArrayStream *, struct ArrowArray *out);
  const char *(*get_last_error)(struct ArrowArrayStream *);
  void (*release)(struct ArrowArrayStream *);
  void *private_data;
};

#endif


// Version of this interface. It increases if a function is removed or changes its meaning.
#define OCRMARKET_ABI_VERSION 1

// Status of a call that succeeded.
#define OCRMARKET_OK 0

// Status of a call that has nothing more to return.
#define OCRMARKET_END 1

// Status: an argument or an option is wrong.
#define OCRMARKET_USAGE 2

// Status: an input cannot be read to its end.
#define OCRMARKET_INCOMPLETE 3

// Status: schemas or settings are wrong.
#define OCRMARKET_CONFIGURATION 4

// Status: a response or a profile cannot be read.
#define OCRMARKET_MALFORMED 5

// Status: a fault of this library. The handle must not be used any more, only freed.
#define OCRMARKET_PANIC 6

// Status of a call that succeeded, after which batches are to be taken: memory is full.
#define OCRMARKET_FULL 7

// Decodes responses of an operation. Threads may share it.
typedef struct ocrmarket_decoder ocrmarket_decoder;

// An error. It contains no content of a document.
typedef struct ocrmarket_error ocrmarket_error;

// Bytes to read: memory, a file or a callback. It belongs to one thread at a time.
typedef struct ocrmarket_input ocrmarket_input;

// Counts bodies, columns and inputs into a profile. Threads may share it, and count one after the
// other.
typedef struct ocrmarket_profiler ocrmarket_profiler;

// The records of an input, validated one megabyte after the other. It belongs to one thread at a
// time.
typedef struct ocrmarket_records ocrmarket_records;

// Converts bodies, columns and inputs to rows of tables. Threads may share it, but use it one after
// the other.
typedef struct ocrmarket_tables ocrmarket_tables;

// Validates bodies, columns and inputs, and counts them. Threads may share it.
typedef struct ocrmarket_validator ocrmarket_validator;

// Bytes that this library allocated, with a null byte after the last one. Free them with
// `ocrmarket_buffer_free`.
typedef struct ocrmarket_buffer {
  // The first byte; null if there are none.
  uint8_t *data;
  // Number of bytes, without the null byte.
  size_t length;
} ocrmarket_buffer;

// Verdict of a body. The strings are static: do not free them.
typedef struct ocrmarket_verdict {
  // `valid`, `invalid`, `malformed`, `incomplete`, or `not_judged` for a record without a response
  // of the vendor. Null if the options leave the record out.
  const char *verdict;
  // `success`, `failure`, `pending`, `not-an-answer` or `gateway`. Null if a JSON Schema is used
  // instead of an operation.
  const char *record_class;
  // Number of findings that are errors.
  int64_t errors;
  // Number of findings that are warnings.
  int64_t warnings;
} ocrmarket_verdict;

// Reads bytes into `buffer`, at most `length`. Returns their number, 0 at the end, or a negative
// number if reading fails. It is called on the thread that reads the input.
typedef int64_t (*ocrmarket_read_function)(void *context, uint8_t *buffer, size_t length);

// Receives the number of records and of decompressed bytes that were read. Returns 0 to continue,
// any other number to stop.
typedef int32_t (*ocrmarket_progress_function)(void *context, uint64_t records, uint64_t bytes);

// Bytes of the caller. `data` may be null if `length` is 0.
typedef struct ocrmarket_slice {
  // The first byte.
  const uint8_t *data;
  // Number of bytes.
  size_t length;
} ocrmarket_slice;

#ifdef __cplusplus
extern "C" {
#endif // __cplusplus

// Returns the version of this interface. Compare it with `OCRMARKET_ABI_VERSION` of the header.
uint32_t ocrmarket_abi_version(void);

// Returns the version of the library, such as `0.1.0`: a static string.
const char *ocrmarket_version(void);

// Returns the status of an error; `OCRMARKET_OK` for null.
//
// Requires:
// `error` is null, or an error that was not freed.
int32_t ocrmarket_error_status(const struct ocrmarket_error *error);

// Returns the message of an error in UTF-8, which lives as long as the error; an empty string for
// null.
//
// Requires:
// `error` is null, or an error that was not freed.
const char *ocrmarket_error_message(const struct ocrmarket_error *error);

// Returns the location of a mistake, which lives as long as the error: a JSON Pointer into a
// schema, `byte 17` of a document, `line 1, column 9` of options, or the name of an input. Null if
// there is none.
//
// Requires:
// `error` is null, or an error that was not freed.
const char *ocrmarket_error_location(const struct ocrmarket_error *error);

// Frees an error. Null is ignored.
//
// Requires:
// `error` is null, or an error that was not freed.
void ocrmarket_error_free(struct ocrmarket_error *error);

// Frees the bytes of a buffer and empties it. Null and an empty buffer are ignored.
//
// Requires:
// `buffer` is null, or a buffer that this library filled.
void ocrmarket_buffer_free(struct ocrmarket_buffer *buffer);

// Opens a validator.
//
// `options` is a JSON object. `operation` (`vendor/operation`) or `schema_text` (the text of a JSON
// Schema 2020-12) is required. `schemas` is a folder, instead of the schemas of this library.
// `undeclared`, `unknown_values` and `duplicate_keys` are `allow`, `warn` or `deny`. Limits are
// `max_findings`, `max_record`, `max_expansion` and `max_depth`. `formats` validates `format` with
// `schema_text`. `name` is the name of bodies in findings. `records` is an object: `body_at`,
// `record_id`, `column`, `delimiter`, `after`, `encoding` (`utf-8` or `gb18030`).
//
// On success `*validator` is a handle; free it with `ocrmarket_validator_free`.
//
// Requires:
// `options` is a string. `validator` can be written. `error` is null or can be written.
int32_t ocrmarket_validator_open(const char *options,
                                 struct ocrmarket_validator **validator,
                                 struct ocrmarket_error **error);

// Frees a validator. Records and streams that were opened with it stay usable. Null is ignored.
//
// Requires:
// `validator` is null, or a handle that was not freed.
void ocrmarket_validator_free(struct ocrmarket_validator *validator);

// Validates a body. `verdict` receives the verdict. `findings` receives its findings as a JSON
// array, with the keys of `findings` in `ocrmarket validate --format json`; positions are those in
// the body. The buffer is empty if there are none. `findings` may be null.
//
// Requires:
// `validator` is a handle. `body` refers to `length` bytes. `verdict` can be written. `findings`
// and `error` are null or can be written.
int32_t ocrmarket_validator_check(const struct ocrmarket_validator *validator,
                                  const uint8_t *body,
                                  size_t length,
                                  struct ocrmarket_verdict *verdict,
                                  struct ocrmarket_buffer *findings,
                                  struct ocrmarket_error **error);

// Validates a binary or string column: 32-bit and 64-bit offsets, views, slices and nulls. A
// dictionary is refused.
//
// `array` is moved, and so released, also on an error; `schema` is only read. On success
// `array_out` and `schema_out` receive a struct array with a row for each body: `verdict` and
// `class` (strings), `errors` and `warnings` (32-bit integers). A null body gives a row of nulls,
// and is not counted.
//
// Requires:
// `validator` is a handle. The others follow the Arrow C data interface; outputs can be written.
int32_t ocrmarket_validator_column(const struct ocrmarket_validator *validator,
                                   struct ArrowArray *array,
                                   const struct ArrowSchema *schema,
                                   struct ArrowArray *array_out,
                                   struct ArrowSchema *schema_out,
                                   struct ocrmarket_error **error);

// Validates a stream of columns, or of tables with a column of bodies, batch by batch.
//
// `column` is the name of the column; null if there is only one. `stream` is moved, and so
// released, also on an error. On success `stream_out` receives a stream with the columns of
// `ocrmarket_validator_column`, one batch for each batch of `stream`.
//
// Requires:
// `validator` is a handle. `stream` follows the Arrow C stream interface. `column` is null or a
// string. `stream_out` can be written.
int32_t ocrmarket_validator_stream(const struct ocrmarket_validator *validator,
                                   struct ArrowArrayStream *stream,
                                   const char *column,
                                   struct ArrowArrayStream *stream_out,
                                   struct ocrmarket_error **error);

// Returns a report of everything that the validator has counted, as that of `ocrmarket validate`.
//
// `format` is `json`, `ndjson`, `human`, `sarif`, `junit` or `github`; null is `json`.
//
// Requires:
// `validator` is a handle. `format` is null or a string. `report` can be written.
int32_t ocrmarket_validator_summary(const struct ocrmarket_validator *validator,
                                    const char *format,
                                    struct ocrmarket_buffer *report,
                                    struct ocrmarket_error **error);

// Creates an input from memory, which must stay unchanged until the input and the records made of
// it are freed.
//
// The name appears in findings and errors. It implies the content as that of a file does:
// `.ndjson` is one record per line, `.gz` and `.zst` are compressed. Without such a name, the first
// bytes decide. Free the input with `ocrmarket_input_free`, unless a function takes it over.
//
// Requires:
// `name` is a string. `data` refers to `length` bytes. `input` can be written.
int32_t ocrmarket_input_memory(const char *name,
                               const uint8_t *data,
                               size_t length,
                               struct ocrmarket_input **input,
                               struct ocrmarket_error **error);

// Creates an input from a file, which is opened when it is read. As `ocrmarket_input_memory`
// otherwise.
//
// Requires:
// `path` is a string in UTF-8. `input` can be written.
int32_t ocrmarket_input_file(const char *path,
                             struct ocrmarket_input **input,
                             struct ocrmarket_error **error);

// Creates an input from a callback. `context` is passed to it, and must stay valid until the input
// and the records made of it are freed. As `ocrmarket_input_memory` otherwise.
//
// Requires:
// `name` is a string. `read` writes no more than `length` bytes. `input` can be written.
int32_t ocrmarket_input_callback(const char *name,
                                 ocrmarket_read_function read,
                                 void *context,
                                 struct ocrmarket_input **input,
                                 struct ocrmarket_error **error);

// Frees an input that no function took over. Null is ignored.
//
// Requires:
// `input` is null, or a handle that was neither freed nor taken over.
void ocrmarket_input_free(struct ocrmarket_input *input);

// Opens the records of an input. The input is taken over, also on an error. Free the records with
// `ocrmarket_records_free`, which closes the input.
//
// Requires:
// `validator` is a handle. `input` is a handle that is not used afterwards. `records` can be
// written.
int32_t ocrmarket_records_open(const struct ocrmarket_validator *validator,
                               struct ocrmarket_input *input,
                               struct ocrmarket_records **records,
                               struct ocrmarket_error **error);

// Validates the next records, those of about a megabyte. On success the outputs receive a struct
// array with a row for each: `offset` and `length` in the decompressed input (64-bit integers),
// and the columns of `ocrmarket_validator_column`.
//
// Returns `OCRMARKET_END` after the last one; the outputs are then empty. If the input cannot be
// read to its end or contains no record, the error comes after the last complete record.
//
// Requires:
// `records` is a handle. The outputs can be written.
int32_t ocrmarket_records_next(struct ocrmarket_records *records,
                               struct ArrowArray *array_out,
                               struct ArrowSchema *schema_out,
                               struct ocrmarket_error **error);

// Converts records to a stream with the columns of `ocrmarket_records_next`. They are taken over,
// also on an error.
//
// Requires:
// `records` is a handle that is not used afterwards. `stream_out` can be written.
int32_t ocrmarket_records_stream(struct ocrmarket_records *records,
                                 struct ArrowArrayStream *stream_out,
                                 struct ocrmarket_error **error);

// Frees records. Null is ignored.
//
// Requires:
// `records` is null, or a handle that was neither freed nor taken over.
void ocrmarket_records_free(struct ocrmarket_records *records);

// Opens a profiler.
//
// `options` is a JSON object: `operation` (`vendor/operation`), `schemas`, `day_at`, `max_record`,
// `max_expansion` and `records`, as those of `ocrmarket_validator_open`. `day_at` is a JSON Pointer
// to the day of a record. Free the profiler with `ocrmarket_profiler_free`.
//
// Requires:
// `options` is a string. `profiler` can be written. `error` is null or can be written.
int32_t ocrmarket_profiler_open(const char *options,
                                struct ocrmarket_profiler **profiler,
                                struct ocrmarket_error **error);

// Frees a profiler and what it counted. Null is ignored.
//
// Requires:
// `profiler` is null, or a handle that was not freed.
void ocrmarket_profiler_free(struct ocrmarket_profiler *profiler);

// Counts a body. `day` is the day of the response, `2026-01-31`; null if it is unknown.
//
// Requires:
// `profiler` is a handle. `body` refers to `length` bytes. `day` is null or a string.
int32_t ocrmarket_profiler_push(const struct ocrmarket_profiler *profiler,
                                const uint8_t *body,
                                size_t length,
                                const char *day,
                                struct ocrmarket_error **error);

// Counts the bodies of a column, as `ocrmarket_validator_column` takes it. A null is not counted.
//
// `days` is a column of the same length: dates (32 bits) or strings; null if days are unknown. Both
// arrays are moved, also on an error; both schemas are only read.
//
// Requires:
// `profiler` is a handle. The others follow the Arrow C data interface.
int32_t ocrmarket_profiler_column(const struct ocrmarket_profiler *profiler,
                                  struct ArrowArray *array,
                                  const struct ArrowSchema *schema,
                                  struct ArrowArray *days,
                                  const struct ArrowSchema *days_schema,
                                  struct ocrmarket_error **error);

// Counts a stream of columns, or of tables with a column of bodies. `column` is its name; null if
// there is only one. `stream` is moved, also on an error. If it fails, the batches before are
// counted.
//
// Requires:
// `profiler` is a handle. `stream` follows the Arrow C stream interface. `column` is null or a
// string.
int32_t ocrmarket_profiler_stream(const struct ocrmarket_profiler *profiler,
                                  struct ArrowArrayStream *stream,
                                  const char *column,
                                  struct ocrmarket_error **error);

// Counts the records of an input, which is taken over, also on an error. `progress` is called every
// megabyte or so; it may be null.
//
// If the input cannot be read to its end or contains no record, everything before is counted, and
// the profile lists the input as unreadable.
//
// Requires:
// `profiler` is a handle. `input` is a handle that is not used afterwards.
int32_t ocrmarket_profiler_read(const struct ocrmarket_profiler *profiler,
                                struct ocrmarket_input *input,
                                ocrmarket_progress_function progress,
                                void *context,
                                struct ocrmarket_error **error);

// Returns the profile of everything so far, as a file of `ocrmarket drift profile`, and starts
// again with none.
//
// `origin` names the source of bodies and columns; it may be null. Equal profiles of the same
// origin count once when they are merged. So give each task its own, the same one each time that it
// is repeated.
//
// Requires:
// `profiler` is a handle. `origin` is null or a string. `profile` can be written.
int32_t ocrmarket_profiler_finish(const struct ocrmarket_profiler *profiler,
                                  const char *origin,
                                  struct ocrmarket_buffer *profile,
                                  struct ocrmarket_error **error);

// Merges profiles. A part that is in several of them counts once.
//
// Requires:
// `profiles` refers to `count` slices of profiles. `merged` can be written.
int32_t ocrmarket_profile_merge(const struct ocrmarket_slice *profiles,
                                size_t count,
                                struct ocrmarket_buffer *merged,
                                struct ocrmarket_error **error);

// Compares a profile with the schemas, and returns the report of `ocrmarket drift report`.
//
// `baseline` is a profile of an earlier period; its data may be null. `format` is `json`, `human`,
// `markdown`, `html`, `csv`, `sarif`, `junit` or `github`; null is `json`. `options` is a JSON
// object or null: `schemas`, `profile` and `baseline` (names for the report), `min_documents`,
// `min_days`, `shown_from`, and `settings` (the text of `ocrmarket.toml`).
//
// Requires:
// `profile` and `baseline` refer to bytes. `options` and `format` are null or strings. `report` can
// be written.
int32_t ocrmarket_drift_report(const char *options,
                               struct ocrmarket_slice profile,
                               struct ocrmarket_slice baseline,
                               const char *format,
                               struct ocrmarket_buffer *report,
                               struct ocrmarket_error **error);

// Opens tables of an operation, without rows.
//
// `options` is a JSON object: `operation` (required), `schemas`, `max_record`, `max_expansion` and
// `records`, as those of `ocrmarket_validator_open`. `view` is `source` or `definition`. `private` is
// an array of rules for private columns, as those of `ocrmarket tables --private`; without one they
// are left out. `max_bytes` is the size of rows in memory from which a call returns
// `OCRMARKET_FULL`; 64 MB by default.
//
// While a call uses tables, another one returns `OCRMARKET_USAGE`. Free them with
// `ocrmarket_tables_free`.
//
// Requires:
// `options` is a string. `tables` can be written. `error` is null or can be written.
int32_t ocrmarket_tables_open(const char *options,
                              struct ocrmarket_tables **tables,
                              struct ocrmarket_error **error);

// Frees tables and their rows. Batches and streams that were handed out stay usable. Null is
// ignored.
//
// Requires:
// `tables` is null, or a handle that was not freed.
void ocrmarket_tables_free(struct ocrmarket_tables *tables);

// Returns the list of tables as a JSON object: `operation`, `view`, `schema_sha256`, and `tables`, an
// array of objects with `name`, `label` and `description`. The number of a table is its index.
//
// Requires:
// `tables` is a handle. `list` can be written.
int32_t ocrmarket_tables_list(const struct ocrmarket_tables *tables,
                              struct ocrmarket_buffer *list,
                              struct ocrmarket_error **error);

// Returns the type of a table's rows: a struct with a field for each column, and metadata.
//
// Requires:
// `tables` is a handle. `schema_out` can be written.
int32_t ocrmarket_tables_schema(const struct ocrmarket_tables *tables,
                                size_t table,
                                struct ArrowSchema *schema_out,
                                struct ocrmarket_error **error);

// Converts a body, whose response has the id `id`. A body that is not a response gives no row; the
// counts contain it. Returns `OCRMARKET_FULL` if batches are to be taken.
//
// Requires:
// `tables` is a handle. `id` is a string. `body` refers to `length` bytes.
int32_t ocrmarket_tables_push(const struct ocrmarket_tables *tables,
                              const char *id,
                              const uint8_t *body,
                              size_t length,
                              struct ocrmarket_error **error);

// Converts the bodies of a column, as `ocrmarket_validator_column` takes it. A null is not counted.
//
// `ids` is a column of strings of the same length: the ids of the responses. If it is null, the id
// is that of the record if `records` names one, otherwise the number of the row, from 0, counted
// over all columns. Both arrays are moved, also on an error; both schemas are only read.
//
// Returns `OCRMARKET_FULL` if batches are to be taken. The rest of the column is then converted by
// `ocrmarket_tables_next`.
//
// Requires:
// `tables` is a handle. The others follow the Arrow C data interface.
int32_t ocrmarket_tables_column(const struct ocrmarket_tables *tables,
                                struct ArrowArray *array,
                                const struct ArrowSchema *schema,
                                struct ArrowArray *ids,
                                const struct ArrowSchema *ids_schema,
                                struct ocrmarket_error **error);

// Converts the records of an input, which is taken over, also on an error. Their ids are those of
// `ocrmarket tables` for a file of this name.
//
// Returns `OCRMARKET_FULL` if batches are to be taken. The rest of the input is then read by
// `ocrmarket_tables_next`. If the input cannot be read to its end or contains no record, everything
// before is in the tables.
//
// Requires:
// `tables` is a handle. `input` is a handle that is not used afterwards.
int32_t ocrmarket_tables_read(const struct ocrmarket_tables *tables,
                              struct ocrmarket_input *input,
                              struct ocrmarket_error **error);

// Takes the next batch. `table` receives the number of its table, the outputs a struct array with
// the columns of `ocrmarket_tables_schema`. If a column or an input is not converted to its end, it
// is continued.
//
// Returns `OCRMARKET_END` if there are no more rows; the outputs are then empty. An error of an input
// comes after the last row before it.
//
// Requires:
// `tables` is a handle. `table` and the outputs can be written.
int32_t ocrmarket_tables_next(const struct ocrmarket_tables *tables,
                              size_t *table,
                              struct ArrowArray *array_out,
                              struct ArrowSchema *schema_out,
                              struct ocrmarket_error **error);

// Takes all rows of a table so far, as a stream. Rows of other tables stay. A column or an input that
// is not converted to its end is refused: take batches first.
//
// Requires:
// `tables` is a handle. `stream_out` can be written.
int32_t ocrmarket_tables_stream(const struct ocrmarket_tables *tables,
                                size_t table,
                                struct ArrowArrayStream *stream_out,
                                struct ocrmarket_error **error);

// Returns the counts of everything so far as a JSON object, as `counts` in the manifest of
// `ocrmarket tables`: `records` is the sum of `written`, `refused` and `passed_over`.
//
// Requires:
// `tables` is a handle. `counts` can be written.
int32_t ocrmarket_tables_counts(const struct ocrmarket_tables *tables,
                                struct ocrmarket_buffer *counts,
                                struct ocrmarket_error **error);

// Opens a decoder.
//
// `options` is a JSON object: `operation` (required), `schemas`, `show_private` (`true` shows
// personal values), and `name` of the response in messages. Free the decoder with
// `ocrmarket_decoder_free`.
//
// Requires:
// `options` is a string. `decoder` can be written. `error` is null or can be written.
int32_t ocrmarket_decoder_open(const char *options,
                               struct ocrmarket_decoder **decoder,
                               struct ocrmarket_error **error);

// Frees a decoder. Null is ignored.
//
// Requires:
// `decoder` is null, or a handle that was not freed.
void ocrmarket_decoder_free(struct ocrmarket_decoder *decoder);

// Decodes a response. `leaves` receives the lines of `ocrmarket decode --format json`.
//
// Requires:
// `decoder` is a handle. `body` refers to `length` bytes. `leaves` can be written.
int32_t ocrmarket_decode(const struct ocrmarket_decoder *decoder,
                         const uint8_t *body,
                         size_t length,
                         struct ocrmarket_buffer *leaves,
                         struct ocrmarket_error **error);

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus

#endif  /* OCRMARKET_H */
