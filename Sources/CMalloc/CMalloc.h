#include <stdlib.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

/// Keeps memory that is freed after one file for the next one. glibc hands it back to the system each time, and takes it
/// again page by page, which costs a tenth of the time of a folder of hikes. What is larger than the arrays of a hike is
/// handed back as before.
static inline void gpxstat_keep_freed_memory(void) {
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, 1 << 20);
    mallopt(M_TRIM_THRESHOLD, 8 << 20);
#endif
}
