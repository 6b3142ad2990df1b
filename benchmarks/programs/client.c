// SPDX-License-Identifier: Apache-2.0
// The other end of every socket benchmark, so that all servers have the same one. Each runs for
// SECONDS unmeasured first, in which the server's compilers get ready, and then for as long again.
//   client echo PORT SECONDS     lines of 32 bytes back and forth; prints round trips a second
//   client lines PORT SECONDS    sends lines of 256 bytes, as the server takes them; prints MiB a second
//   client bulk PORT SECONDS     sends what the server takes; prints MiB a second
//   client connect PORT SECONDS  connects and waits for the close; prints connections a second
//   client idle PORT COUNT       opens as many, prints a line, and holds them until its input ends
#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { LINE = 32, LONG_LINE = 256, CHUNK = 64 << 10, MEBIBYTE = 1 << 20 };

static int port;

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec + t.tv_nsec / 1e9;
}

static int connected(void) {
  struct sockaddr_in to = {.sin_family = AF_INET, .sin_port = htons(port)};
  int on = 1;
  to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  int s = socket(AF_INET, SOCK_STREAM, 0);
  if (s < 0 || connect(s, (struct sockaddr *)&to, sizeof to) != 0) {
    perror("connect");
    exit(1);
  }
  setsockopt(s, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  return s;
}

static void round_trip(int s) {
  char line[LINE + 1] = "0123456789abcdefghijklmnopqrstu\n";
  if (send(s, line, LINE, 0) != LINE) exit(1);
  for (int had = 0; had < LINE;) {
    ssize_t got = recv(s, line, LINE - had, 0);
    if (got <= 0) exit(1);
    had += got;
  }
}

static void echo(int s) {
  for (int i = 0; i < 100; i++) round_trip(s);
}

static char data[MEBIBYTE];

static void bulk(int s) {
  for (int had = 0; had < MEBIBYTE;) {
    ssize_t put = send(s, data + had, MEBIBYTE - had < CHUNK ? MEBIBYTE - had : CHUNK, 0);
    if (put <= 0) exit(1);
    had += put;
  }
}

static void lines(int s) {
  if (!data[0]) {
    memset(data, 'x', MEBIBYTE);
    for (int end = LONG_LINE; end <= MEBIBYTE; end += LONG_LINE) data[end - 1] = '\n';
  }
  bulk(s);
}

static void connects(int none) {
  char byte;
  (void)none;
  for (int i = 0; i < 100; i++) {
    int s = connected();
    if (recv(s, &byte, 1, 0) < 0) exit(1);
    close(s);
  }
}

// Prints how often a second what BATCH does OF times happens.
static void measure(void (*batch)(int), int s, int of, double seconds) {
  for (double start = now(); now() - start < seconds;) batch(s);
  long count = 0;
  double start = now();
  for (; now() - start < seconds; count += of) batch(s);
  printf("%.0f\n", count / (now() - start));
}

int main(int count, char **words) {
  if (count != 4) return 2;
  port = atoi(words[2]);
  double seconds = atof(words[3]);
  if (!strcmp(words[1], "echo")) measure(echo, connected(), 100, seconds);
  if (!strcmp(words[1], "lines")) measure(lines, connected(), 1, seconds);
  if (!strcmp(words[1], "bulk")) measure(bulk, connected(), 1, seconds);
  if (!strcmp(words[1], "connect")) measure(connects, 0, 100, seconds);
  if (!strcmp(words[1], "idle")) {
    for (int i = atoi(words[3]); i > 0; i--) connected();
    printf("ready\n");
    fflush(stdout);
    getchar();
  }
  return 0;
}
