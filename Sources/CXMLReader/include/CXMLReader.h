/* A SAX2 reader over libxml2 that shows none of libxml2's headers.
 *
 * The callback types have libxml2's own C signatures in plain types, so that Swift functions go straight into
 * libxml2's handler table. Bytes are pulled through `read`; nothing is ever opened or connected from here.
 */
#ifndef CXMLREADER_H
#define CXMLREADER_H

#include <stddef.h>

/* One parse of one document. */
typedef struct cxml_parser cxml_parser;

/* What libxml2 says of a fault, valid during the callback only. */
typedef struct cxml_error cxml_error;

/* Fills `into` with up to `wanted` bytes and returns how many; 0 at the end of input, -1 to fail the parse. */
typedef int (*cxml_read)(void *_Nullable context, char *_Nullable into, int wanted);

/* `attributes` holds five pointers each: local name, prefix, namespace, value's begin, value's end. */
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

/* NULL where memory is exhausted. `context` is handed to every handler. Distinct names are held to `name_limit` bytes. */
cxml_parser *_Nullable cxml_create(const cxml_handlers *_Nonnull handlers, void *_Nullable context, size_t name_limit);
void cxml_destroy(cxml_parser *_Nonnull parser);

/* From 2.12 on, libxml2 sets a limit of its own when a parse begins: to be called again at the root. */
void cxml_limit_names(cxml_parser *_Nonnull parser, size_t limit);

/* The input has to be UTF-8, whatever it declares. Parses to the end, a fault, or cxml_stop; 0 where libxml2 saw no fault. */
int cxml_parse(cxml_parser *_Nonnull parser);

/* Ends the parse from inside a handler; handlers may still be called and must ignore it. */
void cxml_stop(cxml_parser *_Nonnull parser);

/* To be called from inside the fault handler: whether the parse goes on behind the fault. */
void cxml_tolerate(cxml_parser *_Nonnull parser, int goes_on);

/* Behind a fault that was tolerated, for libxml2 leaves out references until it is called. */
void cxml_forgive(cxml_parser *_Nonnull parser);

/* The parser's own copy of `name`: names that libxml2 hands out are equal exactly where their pointers are. */
const unsigned char *_Nullable cxml_intern(cxml_parser *_Nonnull parser, const char *_Nonnull name);

/* How many namespace declarations are in force. */
int cxml_namespace_count(const cxml_parser *_Nonnull parser);

/* Where the parser stands, from 1. */
int cxml_line(const cxml_parser *_Nonnull parser);
int cxml_column(const cxml_parser *_Nonnull parser);

/* Bytes that were read and not yet consumed. */
const unsigned char *_Nullable cxml_unconsumed(const cxml_parser *_Nonnull parser, size_t *_Nonnull count);

/* What the parser holds of its input, valid until it reads on. */
typedef struct {
  const unsigned char *_Nullable first;
  /* The first byte that it has not used. */
  const unsigned char *_Nullable next;
  const unsigned char *_Nullable end;
  /* How many bytes of the input stood before `first`. */
  long offset;
  /* Of `next`, from 1. */
  int line;
  int column;
} cxml_window;
cxml_window cxml_held(const cxml_parser *_Nonnull parser);

/* Whether the libxml2 that the program runs with is one that the next two were tried with (2.9 to 2.14) or read for
 * (2.15). */
int cxml_can_pass(void);

/* To be called where an element has just ended: the parser goes on from `next`, a byte that it holds and has not used,
 * as if it had read what stands before, which has to be whole elements and white space. */
void cxml_pass(cxml_parser *_Nonnull parser, const unsigned char *_Nonnull next, int line, int column);

/* Behind an element, has the parser read on where it would itself, but more than it would, up to `wanted` bytes; returns
 * how many it got. */
int cxml_read_on(cxml_parser *_Nonnull parser, int wanted);

typedef enum {
  CXML_FAULT_OTHER,
  CXML_FAULT_BARE_AMPERSAND,
  CXML_FAULT_BARE_LESS_THAN,
  CXML_FAULT_UNDEFINED_ENTITY,
  CXML_FAULT_INVALID_CHARACTER,
  /* A character in a text that XML does not allow there; it is passed over where the parse goes on. */
  CXML_FAULT_CONTROL_CHARACTER,
  /* A reference to a character that there is not. */
  CXML_FAULT_REFERENCE,
  CXML_FAULT_NOT_UTF8,
  CXML_FAULT_TAG_MISMATCH,
  /* A start tag without its end, for which start_element has been called all the same. */
  CXML_FAULT_START_TAG_OPEN,
  CXML_FAULT_TAG,
  CXML_FAULT_ATTRIBUTE,
  CXML_FAULT_ATTRIBUTE_TWICE,
  CXML_FAULT_COMMENT,
  CXML_FAULT_CDATA,
  CXML_FAULT_DECLARATION,
  CXML_FAULT_DECLARATION_INSIDE,
  CXML_FAULT_NO_ROOT,
  /* Deeper than libxml2 itself goes. */
  CXML_FAULT_DEPTH,
  /* A name longer than libxml2 itself takes: 50,000 bytes. */
  CXML_FAULT_NAME_LENGTH,
  /* A tag or text longer than libxml2 itself takes: 10,000,000 bytes. */
  CXML_FAULT_LENGTH,
  /* Over the limit of names, or no memory left. */
  CXML_FAULT_NAMES,
} cxml_fault_kind;

/* Whether the fault ends the parse (a fault of namespaces, say, does not). */
int cxml_error_is_fatal(const cxml_error *_Nonnull error);
/* Whether it is of an element or attribute whose prefix no namespace was declared for. */
int cxml_error_is_undeclared_prefix(const cxml_error *_Nonnull error);
cxml_fault_kind cxml_error_kind(const cxml_error *_Nonnull error);
/* The name that the fault is about, where it is about one. */
const char *_Nullable cxml_error_name(const cxml_error *_Nonnull error);

#endif
