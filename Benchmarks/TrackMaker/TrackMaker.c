#include "TrackMaker.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

static const double pi = 3.14159265358979323846;
static const double meters_per_degree = 111195;
/* Garmin's unit of angle: 2^31 of them are half a turn. */
static const double degrees_per_semicircle = 180.0 / 2147483648.0;
static const int64_t start_time = 1433137500; /* 2015-06-01 05:45 */

/* Marsaglia's xorshift64*. */
typedef struct {
  uint64_t state;
} generator;

static double uniform(generator *random) {
  random->state ^= random->state >> 12;
  random->state ^= random->state << 25;
  random->state ^= random->state >> 27;
  return (double)((random->state * 2685821657736338717u) >> 11) / 9007199254740992.0;
}

/* Near enough to normal, with variance 1. */
static double normal(generator *random) {
  return (uniform(random) + uniform(random) + uniform(random) + uniform(random) - 2) * sqrt(3);
}

/* The hills: metres above sea level at so many metres east and north. */
static double terrain(double east, double north) {
  return 1400 + 520 * sin(east / 3900) * cos(north / 4700) + 180 * sin((east + north) / 1300) +
         45 * cos((east - 2 * north) / 610) + 9 * sin(east / 97) * sin(north / 131);
}

/* A walker with a receiver, a barometer and a heart. Places are metres from where the walk began. */
typedef struct {
  generator random;
  int64_t time;
  long stop_seconds; /* left of the stop that is being made */
  double east, north, heading, elevation;
  double error_east, error_north, drift;
  double heart_rate, cadence, temperature;
} walker;

static void set_off(walker *w, uint64_t seed) {
  memset(w, 0, sizeof *w);
  w->random.state = seed * 0x9E3779B97F4A7C15u + 1;
  for (int i = 0; i < 16; i++) uniform(&w->random);
  w->time = start_time;
  w->heading = 2 * pi * uniform(&w->random);
  w->elevation = terrain(0, 0);
  w->heart_rate = 95;
  w->cadence = 52;
  w->temperature = 14;
}

/* One second on foot: Tobler's speed for the grade, now and then a stop, and never far from home. */
static void walk(walker *w) {
  generator *random = &w->random;
  double grade = 0, speed = 0;
  if (w->stop_seconds > 0) {
    w->stop_seconds--;
  } else {
    w->heading += 0.08 * normal(random);
    double home = atan2(-w->east, -w->north), distance = hypot(w->east, w->north);
    if (distance > 12000) w->heading += 0.05 * sin(home - w->heading);
    double ahead_east = sin(w->heading), ahead_north = cos(w->heading);
    grade = (terrain(w->east + 5 * ahead_east, w->north + 5 * ahead_north) - w->elevation) / 5;
    speed = 1.55 * exp(-3.5 * fabs(grade + 0.05)) * (0.9 + 0.2 * uniform(random));
    if (speed < 0.2) speed = 0.2;
    w->east += speed * ahead_east;
    w->north += speed * ahead_north;
    w->elevation = terrain(w->east, w->north);
    if (uniform(random) < 0.0004) w->stop_seconds = 20 + (long)(600 * uniform(random) * uniform(random));
  }
  w->time++;

  w->error_east = 0.97 * w->error_east + 0.5 * normal(random);
  w->error_north = 0.97 * w->error_north + 0.5 * normal(random);
  w->drift = 0.999 * w->drift + 0.05 * normal(random);

  double effort = speed == 0 ? 88 : 112 + 160 * (grade > 0 ? grade : 0.2 * -grade) * speed;
  w->heart_rate += 0.03 * (effort - w->heart_rate) + 0.4 * normal(random);
  if (w->heart_rate < 60) w->heart_rate = 60;
  if (w->heart_rate > 190) w->heart_rate = 190;
  w->cadence += 0.2 * ((speed == 0 ? 0 : 48 + 6 * speed) - w->cadence) + 0.5 * normal(random);
  if (w->cadence < 0) w->cadence = 0;
  w->temperature += 0.01 * (24 - w->elevation / 150 - w->temperature) + 0.02 * normal(random);
}

/* Year, month and day of so many days since 1970 (Hinnant's civil_from_days). */
static void civil_date(int64_t days, int *year, int *month, int *day) {
  days += 719468;
  int64_t era = days / 146097, of_era = days % 146097;
  int64_t year_of_era = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
  int64_t of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  int64_t shifted = (5 * of_year + 2) / 153;
  *day = (int)(of_year - (153 * shifted + 2) / 5 + 1);
  *month = (int)(shifted < 10 ? shifted + 3 : shifted - 9);
  *year = (int)(year_of_era + era * 400 + (*month <= 2));
}

enum { TEXT_SIZE = 64 };

static const char *clock_text(int64_t time, char *text) {
  int year, month, day, second = (int)(time % 86400);
  civil_date(time / 86400, &year, &month, &day);
  snprintf(text, TEXT_SIZE, "%04d-%02d-%02dT%02d:%02d:%02d", year, month, day, second / 3600, second / 60 % 60,
           second % 60);
  return text;
}

/* All the digits that a binary fraction has, as Java's BigDecimal prints it. */
static const char *exact_text(double value, char *text) {
  char *end = text + snprintf(text, TEXT_SIZE, "%.32f", value);
  while (end[-1] == '0') end--;
  if (end[-1] == '.') *end++ = '0';
  *end = 0;
  return text;
}

static double in_semicircles(double degrees) {
  return round(degrees / degrees_per_semicircle) * degrees_per_semicircle;
}

static int write_point(FILE *out, track_maker_style style, walker *w) {
  double latitude = 46.6 + (w->north + w->error_north) / meters_per_degree;
  double longitude = 9.6 + (w->east + w->error_east) / (meters_per_degree * cos(46.6 * pi / 180));
  double elevation = round((w->elevation + w->drift) * 5) / 5;
  int heart_rate = (int)w->heart_rate, cadence = (int)w->cadence, temperature = (int)w->temperature;
  char time[TEXT_SIZE];
  clock_text(w->time, time);
  if (style == TRACK_MAKER_GARMIN) {
    char lat[TEXT_SIZE], lon[TEXT_SIZE], ele[TEXT_SIZE];
    return fprintf(out,
                   "      <trkpt lat=\"%s\" lon=\"%s\">\n"
                   "        <ele>%s</ele>\n"
                   "        <time>%s.000Z</time>\n"
                   "        <extensions>\n"
                   "          <ns3:TrackPointExtension>\n"
                   "            <ns3:atemp>%d.0</ns3:atemp>\n"
                   "            <ns3:hr>%d</ns3:hr>\n"
                   "            <ns3:cad>%d</ns3:cad>\n"
                   "          </ns3:TrackPointExtension>\n"
                   "        </extensions>\n"
                   "      </trkpt>\n",
                   exact_text(in_semicircles(latitude), lat), exact_text(in_semicircles(longitude), lon),
                   exact_text((float)elevation, ele), time, temperature, heart_rate, cadence);
  }
  int written = fprintf(out,
                        "      <trkpt lat=\"%.7f\" lon=\"%.7f\">\n"
                        "        <ele>%.1f</ele>\n"
                        "        <time>%sZ</time>\n",
                        latitude, longitude, elevation, time);
  if (style == TRACK_MAKER_SENSORS) {
    written += fprintf(out,
                       "        <extensions>\n"
                       "          <gpxtpx:TrackPointExtension>\n"
                       "            <gpxtpx:atemp>%d</gpxtpx:atemp>\n"
                       "            <gpxtpx:hr>%d</gpxtpx:hr>\n"
                       "            <gpxtpx:cad>%d</gpxtpx:cad>\n"
                       "          </gpxtpx:TrackPointExtension>\n"
                       "        </extensions>\n",
                       temperature, heart_rate, cadence);
  }
  return written + fprintf(out, "      </trkpt>\n");
}

long track_maker_write(FILE *out, track_maker_style style, double bytes, long points, uint64_t seed) {
  walker w;
  set_off(&w, seed);
  int is_garmin = style == TRACK_MAKER_GARMIN;
  char time[TEXT_SIZE];
  double written = fprintf(out,
                           "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                           "<gpx creator=\"%s\" version=\"1.1\" xmlns=\"http://www.topografix.com/GPX/1/1\""
                           " xmlns:%s=\"http://www.garmin.com/xmlschemas/TrackPointExtension/v1\">\n"
                           "  <metadata>\n    <time>%s%s</time>\n  </metadata>\n"
                           "  <trk>\n    <name>Round the hills</name>\n    <type>hiking</type>\n    <trkseg>\n",
                           is_garmin ? "Garmin Connect" : "TrackMaker", is_garmin ? "ns3" : "gpxtpx",
                           clock_text(w.time, time), is_garmin ? ".000Z" : "Z");
  long count = 0;
  while ((bytes <= 0 || written < bytes) && (points <= 0 || count < points)) {
    /* Every six hours a night is spent, with the recorder paused. */
    if (count > 0 && count % 21600 == 0) {
      written += fprintf(out, "    </trkseg>\n    <trkseg>\n");
      w.time += 18 * 3600;
    }
    walk(&w);
    written += write_point(out, style, &w);
    count++;
  }
  fprintf(out, "    </trkseg>\n  </trk>\n</gpx>\n");
  return fflush(out) == 0 && !ferror(out) ? count : -1;
}

int track_maker_gzip(const char *path, const char *gzipped) {
  FILE *in = fopen(path, "rb");
  if (!in) return -1;
  gzFile out = gzopen(gzipped, "wb6");
  if (!out) return fclose(in), -1;
  static char buffer[1 << 16];
  int failed = 0;
  for (size_t count; !failed && (count = fread(buffer, 1, sizeof buffer, in)) > 0;) {
    failed = gzwrite(out, buffer, (unsigned)count) != (int)count;
  }
  failed |= ferror(in);
  fclose(in);
  failed |= gzclose(out) != Z_OK;
  return failed ? -1 : 0;
}
