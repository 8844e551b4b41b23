/* Makes recordings to measure with: the same bytes for the same arguments, and nobody's real walk. */
#ifndef TRACK_MAKER_H
#define TRACK_MAKER_H

#include <stdint.h>
#include <stdio.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef enum {
  /* Place to 7 decimals, elevation to 1, time to the second. */
  TRACK_MAKER_PLAIN,
  /* The same with temperature, heart rate and cadence. */
  TRACK_MAKER_SENSORS,
  /* The same in full precision, up to 29 decimals, as Garmin Connect exports. */
  TRACK_MAKER_GARMIN
} track_maker_style;

/* Writes a file of the style: points until `bytes` are reached or `points` are written; 0 is no limit.
 * Returns how many points there are, or -1 where writing failed. */
long track_maker_write(FILE *out, track_maker_style style, double bytes, long points, uint64_t seed);

/* Writes the gzipped copy of a file. Returns 0, or -1 where that failed. */
int track_maker_gzip(const char *path, const char *gzipped);

#ifdef __cplusplus
}
#endif

#endif
