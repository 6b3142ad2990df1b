// SPDX-License-Identifier: Apache-2.0
// The yardstick: ping-pong of 32 bytes and bulk of 64 KiB writes over Unix sockets and TCP on
// loopback, both ends in this program. Usage: socket_speed MODE SECONDS, MODE being stream, seqpacket,
// bulk, tcp or tcp-bulk. Prints round trips or MiB a second
// of processor time, which is what the clock shows where both ends have one processor to themselves.
#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { PING = 32, CHUNK = 64 << 10 };

static int ends[2];

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return t.tv_sec + t.tv_nsec / 1e9;
}

static void *echo(void *unused) {
  char data[PING];
  ssize_t length;
  (void)unused;
  while ((length = recv(ends[1], data, PING, 0)) > 0) send(ends[1], data, length, 0);
  return NULL;
}

static void *drain(void *unused) {
  static char data[CHUNK];
  (void)unused;
  while (recv(ends[1], data, CHUNK, 0) > 0) {
  }
  return NULL;
}

static int connect_over_tcp(void) {
  struct sockaddr_in place = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  socklen_t length = sizeof place;
  int on = 1, listener = socket(AF_INET, SOCK_STREAM, 0);
  if (listener < 0 || bind(listener, (struct sockaddr *)&place, length) || listen(listener, 1) ||
      getsockname(listener, (struct sockaddr *)&place, &length))
    return -1;
  ends[0] = socket(AF_INET, SOCK_STREAM, 0);
  if (connect(ends[0], (struct sockaddr *)&place, length)) return -1;
  ends[1] = accept(listener, NULL, NULL);
  close(listener);
  for (int i = 0; i < 2; i++) setsockopt(ends[i], IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  return ends[1] < 0 ? -1 : 0;
}

int main(int count, char **arguments) {
  if (count != 3) return 2;
  int bulk = strstr(arguments[1], "bulk") != NULL;
  int tcp = !strncmp(arguments[1], "tcp", 3);
  int type = strcmp(arguments[1], "seqpacket") ? SOCK_STREAM : SOCK_SEQPACKET;
  double seconds = atof(arguments[2]);
  static char data[CHUNK];
  pthread_t other;
  if (tcp ? connect_over_tcp() : socketpair(AF_UNIX, type, 0, ends)) return 1;
  if (pthread_create(&other, NULL, bulk ? drain : echo, NULL)) return 1;
  long done = 0;
  double start = now(), end = start;
  while (end - start < seconds) {
    for (int i = 0; i < 100; i++, done++) {
      if (bulk) {
        for (ssize_t sent = 0; sent < CHUNK;) sent += send(ends[0], data, CHUNK - sent, 0);
      } else {
        send(ends[0], data, PING, 0);
        recv(ends[0], data, PING, 0);
      }
    }
    end = now();
  }
  shutdown(ends[0], SHUT_RDWR);
  pthread_join(other, NULL);
  printf("%.0f\n", done / (end - start) / (bulk ? 16 : 1));
  return 0;
}
