#include <zlib.h>

/// inflateInit2 is a macro, which Swift cannot call. Expects gzip's header and trailer.
static inline int gpxstat_inflate_init_gzip(z_stream *stream) { return inflateInit2(stream, 15 + 16); }
