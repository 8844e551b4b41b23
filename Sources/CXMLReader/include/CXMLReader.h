/* A SAX2 reader that wraps libxml2 without exposing its headers.
 *
 * The callbacks have the C signatures of libxml2 in plain types, so that libxml2 calls the Swift functions directly.
 * Input comes only through `read`; the parser never opens a file or a connection.
 */
#ifndef CXMLREADER_H
#define CXMLREADER_H

#include <stddef.h>

/* One parse of one document. */
typedef struct cxml_parser cxml_parser;

/* A fault as reported by libxml2; valid only during the callback. */
typedef struct cxml_error cxml_error;

/* Fills `into` with up to `wanted` bytes and returns their number; 0 at the end of the input, -1 to fail the parse. */
typedef int (*cxml_read)(void *_Nullable context, char *_Nullable into, int wanted);

/* `attributes` has five pointers for each attribute: local name, prefix, namespace, start and end of the value. */
typedef void (*cxml_start_element)(void *_Nullable context, const unsigned char *_Nullable local_name,
                                   const unsigned char *_Nullable prefix, const unsigned char *_Nullable uri,
                                   int namespace_count, const unsigned char *_Nullable *_Nullable namespaces,
                                   int attribute_count, int defaulted_count,
                                   const unsigned char *_Nullable *_Nullable attributes);
typedef void (*cxml_end_element)(void *_Nullable context, const unsigned char *_Nullable local_name,
                                 const unsigned char *_Nullable prefix, const unsigned char *_Nullable uri);
typedef void (*cxml_characters)(void *_Nullable context, const unsigned char *_Nullable text, int length);
typedef void (*cxml_doctype)(void *_Nullable context, const unsigned char *_Nullable name,
                             const unsigned char *_Nullable external_id, const unsigned char *_Nullable system_id);
typedef void (*cxml_comment)(void *_Nullable context, const unsigned char *_Nullable text);
typedef void (*cxml_instruction)(void *_Nullable context, const unsigned char *_Nullable target,
                                 const unsigned char *_Nullable text);
typedef void (*cxml_fault)(void *_Nullable context, const cxml_error *_Nullable error);

typedef struct {
  cxml_start_element _Nonnull start_element;
  cxml_end_element _Nonnull end_element;
  cxml_characters _Nonnull characters;
  cxml_comment _Nonnull comment;
  cxml_instruction _Nonnull instruction;
  cxml_doctype _Nonnull doctype;
  cxml_fault _Nonnull fault;
  cxml_read _Nonnull read;
} cxml_handlers;

/* Returns NULL if memory is exhausted. Every handler receives `context`. All distinct names together may take up to
 * `name_limit` bytes. */
cxml_parser *_Nullable cxml_create(const cxml_handlers *_Nonnull handlers, void *_Nullable context, size_t name_limit);
void cxml_destroy(cxml_parser *_Nonnull parser);

/* Sets the limit again. Since 2.12, libxml2 overwrites it when a parse begins, so call this at the root element. */
void cxml_limit_names(cxml_parser *_Nonnull parser, size_t limit);

/* Parses to the end, a fault, or cxml_stop, and returns 0 if libxml2 found no fault. The input must be UTF-8, whatever
 * its declaration names. */
int cxml_parse(cxml_parser *_Nonnull parser);

/* Ends the parse from inside a handler. Handlers may still be called afterwards and must ignore the calls. */
void cxml_stop(cxml_parser *_Nonnull parser);

/* Sets whether the parse continues after the current fault. Call it inside the fault handler. */
void cxml_set_recovery(cxml_parser *_Nonnull parser, int continues);

/* Clears libxml2's mark of a fault. Call it after a fault that the parse continued from: until then, libxml2 leaves out
 * references. */
void cxml_mark_well_formed(cxml_parser *_Nonnull parser);

/* The parser's copy of `name`. Two names from libxml2 are equal if and only if their pointers are. */
const unsigned char *_Nullable cxml_intern(cxml_parser *_Nonnull parser, const char *_Nonnull name);

/* The number of namespace declarations in force. */
int cxml_namespace_count(const cxml_parser *_Nonnull parser);

/* The parser's position, from 1. */
int cxml_line(const cxml_parser *_Nonnull parser);
int cxml_column(const cxml_parser *_Nonnull parser);

/* The bytes that are read and not yet consumed. */
const unsigned char *_Nullable cxml_unconsumed(const cxml_parser *_Nonnull parser, size_t *_Nonnull count);

/* The parser's input buffer; valid until the parser reads more. */
typedef struct {
  const unsigned char *_Nullable first;
  /* The first byte not yet consumed. */
  const unsigned char *_Nullable next;
  const unsigned char *_Nullable end;
  /* The offset of `first` in the input, in bytes. */
  long offset;
  /* The position of `next`, from 1. */
  int line;
  int column;
} cxml_window;
cxml_window cxml_buffered(const cxml_parser *_Nonnull parser);

/* Whether cxml_advance and cxml_read_more support the libxml2 that the program runs with: tested with 2.9 to 2.14, and
 * checked against the source of 2.15. */
int cxml_can_advance(void);

/* Continues the parse at `next`, an unconsumed byte in the buffer. Call it when an element has just ended; the skipped
 * bytes must be complete elements and white space. */
void cxml_advance(cxml_parser *_Nonnull parser, const unsigned char *_Nonnull next, int line, int column);

/* After an element, if the parser would read more input anyway, reads up to `wanted` bytes, which is more than the parser
 * would. Returns the number of bytes added. */
int cxml_read_more(cxml_parser *_Nonnull parser, int wanted);

typedef enum {
  CXML_FAULT_OTHER,
  CXML_FAULT_BARE_AMPERSAND,
  CXML_FAULT_BARE_LESS_THAN,
  CXML_FAULT_UNDEFINED_ENTITY,
  CXML_FAULT_INVALID_CHARACTER,
  /* A character that XML does not allow in text; skipped if the parse continues. */
  CXML_FAULT_CONTROL_CHARACTER,
  /* A reference to a character that does not exist. */
  CXML_FAULT_REFERENCE,
  CXML_FAULT_NOT_UTF8,
  CXML_FAULT_TAG_MISMATCH,
  /* A start tag without its closing `>`; start_element has been called for it anyway. */
  CXML_FAULT_START_TAG_OPEN,
  CXML_FAULT_TAG,
  CXML_FAULT_ATTRIBUTE,
  CXML_FAULT_ATTRIBUTE_TWICE,
  CXML_FAULT_COMMENT,
  CXML_FAULT_CDATA,
  CXML_FAULT_DECLARATION,
  CXML_FAULT_DECLARATION_INSIDE,
  CXML_FAULT_NO_ROOT,
  /* Nested deeper than libxml2's limit. */
  CXML_FAULT_DEPTH,
  /* A name longer than libxml2's limit of 50,000 bytes. */
  CXML_FAULT_NAME_LENGTH,
  /* A tag or text longer than libxml2's limit of 10,000,000 bytes. */
  CXML_FAULT_LENGTH,
  /* The limit of names is exceeded, or memory is exhausted. */
  CXML_FAULT_NAMES,
} cxml_fault_kind;

/* Whether the fault ends the parse; a namespace fault, for example, does not. */
int cxml_error_is_fatal(const cxml_error *_Nonnull error);
/* Whether an element or attribute has a prefix without a namespace declaration. */
int cxml_error_is_undeclared_prefix(const cxml_error *_Nonnull error);
cxml_fault_kind cxml_error_kind(const cxml_error *_Nonnull error);
/* The name that the fault refers to, if any. */
const char *_Nullable cxml_error_name(const cxml_error *_Nonnull error);

#endif
