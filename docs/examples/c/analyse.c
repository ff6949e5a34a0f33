/* Prints what newsx finds in standard input: cc analyse.c $(pkg-config --cflags --libs newsx) && ./a.out <article.txt */
#include <newsx/newsx.h>
#include <stdio.h>
#include <stdlib.h>

int main(void) {
  static char text[1 << 20];
  const size_t length = fread(text, 1, sizeof text, stdin);
  char *error = NULL;
  newsx_analyzer *newsx = newsx_create(NULL, &error);
  if (newsx == NULL) {
    fprintf(stderr, "%s\n", error == NULL ? "not enough memory" : error);
    newsx_free(error);
    return EXIT_FAILURE;
  }
  char *json = newsx_analyze(newsx, "standard input", text, length);
  if (json != NULL) puts(json);
  newsx_free(json);
  newsx_destroy(newsx);
  return json == NULL;
}
