/* Writes a recording to standard output:  make-track plain|sensors|garmin SIZE [SEED]
 *
 * SIZE is a number of megabytes, or of points with a p behind it: 100, 0.5, 3000p. */
#include "TrackMaker.h"

#include <stdlib.h>
#include <string.h>

static const char *const styles[] = {"plain", "sensors", "garmin"};

int main(int argc, char **argv) {
  int style = 0;
  if (argc < 3 || argc > 4) goto usage;
  while (style < 3 && strcmp(argv[1], styles[style]) != 0) style++;
  char *unit;
  double size = strtod(argv[2], &unit);
  int in_points = strcmp(unit, "p") == 0;
  if (style == 3 || size <= 0 || (*unit && !in_points)) goto usage;
  setvbuf(stdout, NULL, _IOFBF, 1 << 18);
  long points = track_maker_write(stdout, (track_maker_style)style, in_points ? 0 : size * 1e6,
                                  in_points ? (long)size : 0, argc > 3 ? strtoull(argv[3], NULL, 10) : 1);
  if (points < 0) return perror("make-track"), 1;
  return 0;

usage:
  fprintf(stderr, "usage: make-track plain|sensors|garmin MEGABYTES|POINTSp [SEED]\n");
  return 2;
}
