// SPDX-License-Identifier: Apache-2.0
// The other end of every socket benchmark, so that all servers have the same one.
//   client echo PORT SECONDS     lines of 32 bytes back and forth; prints round trips a second
//   client bulk PORT MIB         sends as much; prints MiB a second until the server closes
//   client connect PORT COUNT    connects and closes as often; prints connections a second
//   client idle PORT COUNT       opens as many, prints a line, and holds them until its input ends
#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { LINE = 32, CHUNK = 64 << 10 };

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

static void echo(double seconds) {
  int s = connected();
  double start = now();
  while (now() - start < seconds) round_trip(s);  // the server's compilers get ready
  long count = 0;
  start = now();
  while (now() - start < seconds) {
    for (int i = 0; i < 100; i++) round_trip(s);
    count += 100;
  }
  printf("%.0f\n", count / (now() - start));
}

static void bulk(long mebibytes) {
  static char data[CHUNK];
  int s = connected();
  double start = now();
  for (long sent = 0; sent < mebibytes << 20; sent += CHUNK) {
    for (int had = 0; had < CHUNK;) {
      ssize_t put = send(s, data + had, CHUNK - had, 0);
      if (put <= 0) exit(1);
      had += put;
    }
  }
  shutdown(s, SHUT_WR);
  if (recv(s, data, 1, 0) != 0) exit(1);
  printf("%.0f\n", mebibytes / (now() - start));
}

static void connects(long count) {
  char byte;
  double start = now();
  for (long i = 0; i < count; i++) {
    int s = connected();
    if (recv(s, &byte, 1, 0) < 0) exit(1);
    close(s);
  }
  printf("%.0f\n", count / (now() - start));
}

int main(int count, char **words) {
  if (count != 4) return 2;
  port = atoi(words[2]);
  if (!strcmp(words[1], "echo")) echo(atof(words[3]));
  if (!strcmp(words[1], "bulk")) bulk(atol(words[3]));
  if (!strcmp(words[1], "connect")) connects(atol(words[3]));
  if (!strcmp(words[1], "idle")) {
    for (int i = atoi(words[3]); i > 0; i--) connected();
    printf("ready\n");
    fflush(stdout);
    getchar();
  }
  return 0;
}
