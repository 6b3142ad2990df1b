// SPDX-License-Identifier: Apache-2.0
// The yardstick: ping-pong of 32 bytes and bulk of 64 KiB writes over Unix sockets, both ends in
// this program. Usage: unix_speed stream|seqpacket|bulk SECONDS. Prints round trips or MiB a second
// of processor time, which is what the clock shows where both ends have one processor to themselves.
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

int main(int count, char **arguments) {
  if (count != 3) return 2;
  int bulk = !strcmp(arguments[1], "bulk");
  int type = strcmp(arguments[1], "seqpacket") ? SOCK_STREAM : SOCK_SEQPACKET;
  double seconds = atof(arguments[2]);
  static char data[CHUNK];
  pthread_t other;
  if (socketpair(AF_UNIX, type, 0, ends)) return 1;
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
