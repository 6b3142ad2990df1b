// SPDX-License-Identifier: Apache-2.0
// server echo|lines|bulk|connect PORT COUNT: see the programs of the other languages beside this one.
#include <arpa/inet.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

int main(int count, char **words) {
  static char data[64 << 10];
  struct sockaddr_in at = {.sin_family = AF_INET, .sin_port = htons(atoi(words[2]))};
  int on = 1, s = socket(AF_INET, SOCK_STREAM, 0);
  (void)count;
  at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  setsockopt(s, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
  if (bind(s, (struct sockaddr *)&at, sizeof at) || listen(s, 128)) return 1;
  for (long i = atol(words[3]); i > 0; i--) {
    int c = accept(s, 0, 0);
    ssize_t got;
    if (!strcmp(words[1], "echo"))
      while ((got = recv(c, data, sizeof data, 0)) > 0) send(c, data, got, 0);
    if (!strcmp(words[1], "lines")) {
      FILE *in = fdopen(dup(c), "r");
      char *line = 0;
      size_t room = 0;
      while (getline(&line, &room, in) > 0) continue;
      free(line);
      fclose(in);
    }
    if (!strcmp(words[1], "bulk"))
      while (recv(c, data, sizeof data, 0) > 0) continue;
    close(c);
  }
  return 0;
}
