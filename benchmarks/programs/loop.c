#include <stdio.h>
int main(void) { volatile int i = 0; while (i < 1000000) i++; printf("%d\n", i); }
