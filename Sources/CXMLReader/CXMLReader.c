#include "CXMLReader.h"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

/* Newer versions deprecate some of the functions below without a replacement. */
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"

/* libxml2's INPUT_CHUNK: between elements, it reads more input if fewer bytes than this are left. */
enum { INPUT_CHUNK_SIZE = 250 };

struct cxml_parser {
  xmlParserCtxtPtr context;
};

static pthread_once_t initialised = PTHREAD_ONCE_INIT;

/* Before 2.12, a declaration takes two entries in libxml2's list: its prefix and its namespace. */
static int entries_per_namespace = 1;

static void initialise(void) {
  xmlInitParser();
  if (atoi(xmlParserVersion) < 21200) entries_per_namespace = 2;
}

/* The handler table receives all faults; libxml2's default error functions would print some to standard error. */
static void ignore_structured(void *context, const xmlError *error) { (void)context, (void)error; }

static void ignore_generic(void *context, const char *format, ...) { (void)context, (void)format; }

cxml_parser *cxml_create(const cxml_handlers *handlers, void *context, size_t name_limit) {
  pthread_once(&initialised, initialise);

  xmlSAXHandler table;
  memset(&table, 0, sizeof table);
  table.initialized = XML_SAX2_MAGIC;
  table.startElementNs = handlers->start_element;
  table.endElementNs = handlers->end_element;
  table.characters = handlers->characters;
  table.ignorableWhitespace = handlers->characters;
  table.cdataBlock = handlers->characters;
  table.comment = handlers->comment;
  table.processingInstruction = handlers->instruction;
  table.internalSubset = handlers->doctype;
  table.serror = (xmlStructuredErrorFunc)handlers->fault;

  cxml_parser *parser = malloc(sizeof *parser);
  if (parser == NULL) return NULL;
  parser->context = xmlCreateIOParserCtxt(&table, context, handlers->read, NULL, context, XML_CHAR_ENCODING_NONE);
  if (parser->context == NULL) {
    cxml_destroy(parser);
    return NULL;
  }
  /* Ignore the encoding in the declaration: the input is always UTF-8. */
  xmlCtxtUseOptions(parser->context, XML_PARSE_NONET | XML_PARSE_IGNORE_ENC);
  cxml_limit_names(parser, name_limit);
  return parser;
}

void cxml_limit_names(cxml_parser *parser, size_t limit) { xmlDictSetLimit(parser->context->dict, limit); }

void cxml_destroy(cxml_parser *parser) {
  if (parser->context != NULL) {
    if (parser->context->myDoc != NULL) xmlFreeDoc(parser->context->myDoc);
    parser->context->myDoc = NULL;
    xmlFreeParserCtxt(parser->context);
  }
  free(parser);
}

/* The error functions are per thread, and the thread is the caller's, so they are restored afterwards. */
int cxml_parse(cxml_parser *parser) {
  xmlStructuredErrorFunc structured = xmlStructuredError;
  xmlGenericErrorFunc generic = xmlGenericError;
  void *structured_context = xmlStructuredErrorContext, *generic_context = xmlGenericErrorContext;
  xmlSetStructuredErrorFunc(NULL, (xmlStructuredErrorFunc)ignore_structured);
  xmlSetGenericErrorFunc(NULL, ignore_generic);
  int result = xmlParseDocument(parser->context);
  xmlSetStructuredErrorFunc(structured_context, structured);
  xmlSetGenericErrorFunc(generic_context, generic);
  return result;
}

void cxml_set_recovery(cxml_parser *parser, int continues) {
  parser->context->recovery = continues;
#if LIBXML_VERSION >= 21300
  /* Newer versions report at most 100 faults. */
  parser->context->nbErrors = 0;
#endif
}

void cxml_mark_well_formed(cxml_parser *parser) { parser->context->wellFormed = 1; }

void cxml_stop(cxml_parser *parser) { xmlStopParser(parser->context); }

const unsigned char *cxml_intern(cxml_parser *parser, const char *name) {
  return xmlDictLookup(parser->context->dict, (const xmlChar *)name, -1);
}

int cxml_namespace_count(const cxml_parser *parser) { return parser->context->nsNr / entries_per_namespace; }

int cxml_line(const cxml_parser *parser) {
  xmlParserInputPtr input = parser->context->input;
  return input == NULL ? 0 : input->line;
}

int cxml_column(const cxml_parser *parser) {
  xmlParserInputPtr input = parser->context->input;
  return input == NULL ? 0 : input->col;
}

const unsigned char *cxml_unconsumed(const cxml_parser *parser, size_t *count) {
  xmlParserInputPtr input = parser->context->input;
  *count = input == NULL || input->cur == NULL ? 0 : (size_t)(input->end - input->cur);
  return input == NULL ? NULL : input->cur;
}

cxml_window cxml_buffered(const cxml_parser *parser) {
  cxml_window window = {NULL, NULL, NULL, 0, 0, 0};
  xmlParserInputPtr input = parser->context->input;
  if (input == NULL || input->cur == NULL) return window;
  window.first = input->base;
  window.next = input->cur;
  window.end = input->end;
  window.offset = (long)input->consumed;
  window.line = input->line;
  window.column = input->col;
  return window;
}

int cxml_can_advance(void) {
  int version = atoi(xmlParserVersion);
  return version >= 20900 && version < 21600;
}

void cxml_advance(cxml_parser *parser, const unsigned char *next, int line, int column) {
  xmlParserInputPtr input = parser->context->input;
  input->cur = next;
  input->line = line;
  input->col = column;
}

int cxml_read_more(cxml_parser *parser, int wanted) {
  xmlParserInputPtr input = parser->context->input;
  if (input == NULL || input->end - input->cur >= INPUT_CHUNK_SIZE) return 0;
  ptrdiff_t left = input->end - input->cur;
  xmlParserInputShrink(input);
  xmlParserInputGrow(input, wanted);
  return (int)(input->end - input->cur - left);
}

static const xmlError *libxml_error(const cxml_error *error) { return (const xmlError *)error; }

int cxml_error_is_fatal(const cxml_error *error) { return libxml_error(error)->level == XML_ERR_FATAL; }

int cxml_error_is_undeclared_prefix(const cxml_error *error) {
  return libxml_error(error)->domain == XML_FROM_NAMESPACE && libxml_error(error)->code == XML_NS_ERR_UNDEFINED_NAMESPACE;
}

/* Some codes cover several faults; only libxml2's message distinguishes them. */
static int error_mentions(const cxml_error *error, const char *text) {
  const char *message = libxml_error(error)->message;
  return message != NULL && strstr(message, text) != NULL;
}

cxml_fault_kind cxml_error_kind(const cxml_error *error) {
  switch (libxml_error(error)->code) {
    case XML_ERR_NAME_REQUIRED:
      if (error_mentions(error, "EntityRef")) return CXML_FAULT_BARE_AMPERSAND;
      return error_mentions(error, "attribute") ? CXML_FAULT_TAG : CXML_FAULT_BARE_LESS_THAN;
    case XML_ERR_ENTITYREF_SEMICOL_MISSING:
      return CXML_FAULT_BARE_AMPERSAND;
    case XML_ERR_UNDECLARED_ENTITY:
    case XML_WAR_UNDECLARED_ENTITY:
      return CXML_FAULT_UNDEFINED_ENTITY;
    case XML_ERR_INVALID_ENCODING:
      return CXML_FAULT_NOT_UTF8;
    case XML_ERR_INVALID_CHAR:
      if (error_mentions(error, "UTF-8")) return CXML_FAULT_NOT_UTF8;
      if (error_mentions(error, "PCDATA")) return CXML_FAULT_CONTROL_CHARACTER;
      return error_mentions(error, "CharRef") ? CXML_FAULT_REFERENCE : CXML_FAULT_INVALID_CHARACTER;
    case XML_ERR_INVALID_HEX_CHARREF:
    case XML_ERR_INVALID_DEC_CHARREF:
      return CXML_FAULT_REFERENCE;
    case XML_ERR_TAG_NAME_MISMATCH:
      return CXML_FAULT_TAG_MISMATCH;
    case XML_ERR_GT_REQUIRED:
      return error_mentions(error, "Start Tag") ? CXML_FAULT_START_TAG_OPEN : CXML_FAULT_TAG;
    case XML_ERR_SPACE_REQUIRED:
      return CXML_FAULT_TAG;
    case XML_ERR_ATTRIBUTE_NOT_FINISHED:
      return error_mentions(error, "too long") ? CXML_FAULT_LENGTH : CXML_FAULT_ATTRIBUTE;
    case XML_ERR_ATTRIBUTE_NOT_STARTED:
    case XML_ERR_ATTRIBUTE_WITHOUT_VALUE:
    case XML_ERR_LT_IN_ATTRIBUTE:
      return CXML_FAULT_ATTRIBUTE;
    case XML_ERR_ATTRIBUTE_REDEFINED:
      return CXML_FAULT_ATTRIBUTE_TWICE;
    case XML_ERR_COMMENT_NOT_FINISHED:
    case XML_ERR_HYPHEN_IN_COMMENT:
      return CXML_FAULT_COMMENT;
    case XML_ERR_CDATA_NOT_FINISHED:
    case XML_ERR_MISPLACED_CDATA_END:
      return CXML_FAULT_CDATA;
    case XML_ERR_RESERVED_XML_NAME:
      return CXML_FAULT_DECLARATION_INSIDE;
    case XML_ERR_PI_NOT_STARTED:
    case XML_ERR_PI_NOT_FINISHED:
    case XML_ERR_XMLDECL_NOT_FINISHED:
    case XML_ERR_VERSION_MISSING:
    case XML_ERR_UNKNOWN_VERSION:
    case XML_ERR_ENCODING_NAME:
    case XML_ERR_STANDALONE_VALUE:
    case XML_ERR_EQUAL_REQUIRED:
    case XML_ERR_STRING_NOT_STARTED:
    case XML_ERR_STRING_NOT_CLOSED:
      return CXML_FAULT_DECLARATION;
    case XML_ERR_DOCUMENT_EMPTY:
      return CXML_FAULT_NO_ROOT;
    case XML_ERR_INTERNAL_ERROR:
#if LIBXML_VERSION >= 21300
    case XML_ERR_RESOURCE_LIMIT:
#endif
      if (error_mentions(error, "depth")) return CXML_FAULT_DEPTH;
      return error_mentions(error, "Huge input") || error_mentions(error, "too long") ? CXML_FAULT_LENGTH
                                                                                      : CXML_FAULT_OTHER;
    case XML_ERR_NAME_TOO_LONG:
      return CXML_FAULT_NAME_LENGTH;
    case XML_ERR_NO_MEMORY:
      return CXML_FAULT_NAMES;
    default:
      return CXML_FAULT_OTHER;
  }
}

const char *cxml_error_name(const cxml_error *error) { return libxml_error(error)->str1; }
