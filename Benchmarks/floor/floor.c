/* How fast libxml2 reads files when nobody listens:  floor FILE...
 *
 * Handlers that do nothing, and a buffer of 256 KiB between read(2) and the parser: what reading costs with this parser
 * when nothing is done with what is read. A file whose name ends in .gz is inflated by zlib into the same buffer. */
#include <fcntl.h>
#include <libxml/parser.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>
#include <zlib.h>

typedef struct {
  int file;
  gzFile gzipped; /* NULL for a plain file */
  int start, end; /* of what is in the buffer and not yet handed over */
  char buffer[256 * 1024];
} input;

static int fill(input *in) {
  if (in->gzipped) return gzread(in->gzipped, in->buffer, sizeof in->buffer);
  return (int)read(in->file, in->buffer, sizeof in->buffer);
}

static int hand_over(void *context, char *into, int wanted) {
  input *in = context;
  if (in->start == in->end) {
    in->start = 0;
    in->end = fill(in);
    if (in->end <= 0) return in->end;
  }
  int count = in->end - in->start < wanted ? in->end - in->start : wanted;
  memcpy(into, in->buffer + in->start, (size_t)count);
  in->start += count;
  return count;
}

static void start_element(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri,
                          int namespace_count, const xmlChar **namespaces, int attribute_count, int defaulted_count,
                          const xmlChar **attributes) {}
static void end_element(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri) {}
static void text(void *context, const xmlChar *characters, int length) {}

static int read_file(input *in, xmlSAXHandler *handlers, const char *path) {
  in->start = in->end = 0;
  in->gzipped = NULL;
  in->file = open(path, O_RDONLY);
  if (in->file < 0) return perror(path), 1;
  size_t length = strlen(path);
  if (length > 3 && strcmp(path + length - 3, ".gz") == 0) {
    in->gzipped = gzdopen(in->file, "rb");
    if (!in->gzipped || gzbuffer(in->gzipped, sizeof in->buffer) != 0) return fprintf(stderr, "floor: no memory\n"), 1;
  }
  xmlParserCtxtPtr parser = xmlCreateIOParserCtxt(handlers, NULL, hand_over, NULL, in, XML_CHAR_ENCODING_NONE);
  if (!parser) return fprintf(stderr, "floor: no memory\n"), 1;
  xmlCtxtUseOptions(parser, XML_PARSE_NONET);
  int failed = xmlParseDocument(parser) != 0;
  if (failed) fprintf(stderr, "floor: %s is not well-formed\n", path);
  xmlFreeParserCtxt(parser);
  if (in->gzipped) gzclose(in->gzipped);
  else close(in->file);
  return failed;
}

int main(int argc, char **argv) {
  static input in;
  if (argc < 2) return fprintf(stderr, "usage: floor FILE...\n"), 2;

  xmlSAXHandler handlers;
  memset(&handlers, 0, sizeof handlers);
  handlers.initialized = XML_SAX2_MAGIC;
  handlers.startElementNs = start_element;
  handlers.endElementNs = end_element;
  handlers.characters = text;
  handlers.cdataBlock = text;
  int status = 0;
  for (int index = 1; index < argc; index++) status |= read_file(&in, &handlers, argv[index]);
  return status;
}
