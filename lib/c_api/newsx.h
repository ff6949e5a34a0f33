/* newsx for C and for what calls C: Python's ctypes, R, Go, Rust …
 *
 *   newsx_analyzer *newsx = newsx_create(NULL, NULL);
 *   char *json = newsx_analyze(newsx, "a1", text, strlen(text));
 *   puts(json);
 *   newsx_free(json);
 *   newsx_destroy(newsx);
 *
 * Threads: any number may call newsx_analyze() with one analyzer at once; create and destroy are for one thread, and no
 * call may be under way when an analyzer is destroyed. Nothing is printed, no signal, locale or environment variable is
 * looked at. No function throws or exits.
 */
#ifndef NEWSX_H
#define NEWSX_H

#include <stddef.h>

#define NEWSX_API __attribute__((visibility("default")))

#ifdef __cplusplus
extern "C" {
#endif

typedef struct newsx_analyzer newsx_analyzer;

/* An analyzer with the built-in knowledge, or with that of a folder as newsx --data takes it. Takes some milliseconds.
 * NULL when the knowledge cannot be used or memory is short; then, unless `error` is NULL, *error is a line for people,
 * to be freed by newsx_free(). */
NEWSX_API newsx_analyzer* newsx_create(const char* data_folder, char** error);

/* Everything in a text, as one JSON object (docs/schema.json, "document") with a NUL behind it, to be freed by
 * newsx_free(). `text`: `length` bytes in UTF-8; invalid bytes become U+FFFD. `id`: printed as "id"; NULL: null.
 * Positions are code points. Linear in the text. NULL when memory is short or the text is 2 GiB or more. */
NEWSX_API char* newsx_analyze(const newsx_analyzer* analyzer, const char* id, const char* text, size_t length);

/* Of what the functions above gave. NULL is fine. */
NEWSX_API void newsx_free(char* string);
NEWSX_API void newsx_destroy(newsx_analyzer* analyzer);

/* "0.1.0"; not to be freed. */
NEWSX_API const char* newsx_version(void);

#ifdef __cplusplus
}
#endif

#endif
