/* Runs a command and tells what it took:  measure OUTPUT COMMAND [ARGUMENT]...
 *
 * OUTPUT receives the command's standard output. Printed are its seconds of processor time, its seconds of wall time,
 * its peak memory in kilobytes of 1,000 bytes, and its exit status (128 and more for a signal).
 *
 * A program of its own, because what a process takes before it becomes another program counts as that one's peak
 * memory: a child of Python never shows less than Python's own. */
#include <fcntl.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double seconds(struct timeval time) { return (double)time.tv_sec + (double)time.tv_usec / 1e6; }

int main(int argc, char **argv) {
  if (argc < 3) return fprintf(stderr, "usage: measure OUTPUT COMMAND [ARGUMENT]...\n"), 2;
  int output = open(argv[1], O_WRONLY | O_CREAT | O_TRUNC, 0666);
  if (output < 0) return perror(argv[1]), 2;
  struct timespec before, after;
  clock_gettime(CLOCK_MONOTONIC, &before);
  pid_t child = fork();
  if (child < 0) return perror("fork"), 2;
  if (child == 0) {
    dup2(output, STDOUT_FILENO);
    execvp(argv[2], argv + 2);
    perror(argv[2]);
    _exit(127);
  }
  int status;
  struct rusage usage;
  if (wait4(child, &status, 0, &usage) < 0) return perror("wait4"), 2;
  clock_gettime(CLOCK_MONOTONIC, &after);
#ifdef __APPLE__
  double peak = (double)usage.ru_maxrss / 1000;
#else
  double peak = (double)usage.ru_maxrss * 1.024;
#endif
  printf("%.6f %.6f %.0f %d\n", seconds(usage.ru_utime) + seconds(usage.ru_stime),
         (double)(after.tv_sec - before.tv_sec) + (double)(after.tv_nsec - before.tv_nsec) / 1e9, peak,
         WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status));
  return 0;
}
