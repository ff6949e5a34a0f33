/* LD_PRELOAD: from allocation FAIL_FROM on, there is no memory: for FAIL_COUNT of them, else for all. */
#define _GNU_SOURCE
#include <errno.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdlib.h>
#include <unistd.h>

extern void* __libc_malloc(size_t);
extern void* __libc_calloc(size_t, size_t);
extern void* __libc_realloc(void*, size_t);
extern void* __libc_memalign(size_t, size_t);

/* glibc ends the program when it has no memory to note the destructor of a thread_local object; so there must be none. */
int __cxa_thread_atexit_impl(void (*destructor)(void*), void* object, void* library) {
  (void)destructor, (void)object, (void)library;
  static const char said[] = "a thread_local object with a destructor\n";
  if (write(2, said, sizeof said - 1) < 0) return 1;
  abort();
}

static atomic_long count;
static long from = -1, failing = 0;

static int fails(void) {
  if (from < 0) {
    const char* text = getenv("FAIL_FROM");
    from = text == NULL ? 0 : atol(text);
    text = getenv("FAIL_COUNT");
    failing = text == NULL ? 0 : atol(text);
  }
  if (from == 0) return 0;
  const long number = atomic_fetch_add(&count, 1) + 1;
  if (number < from || (failing > 0 && number >= from + failing)) return 0;
  errno = ENOMEM;
  return 1;
}

void* malloc(size_t size) { return fails() ? NULL : __libc_malloc(size); }
void* calloc(size_t n, size_t size) { return fails() ? NULL : __libc_calloc(n, size); }
void* realloc(void* old, size_t size) { return fails() ? NULL : __libc_realloc(old, size); }
void* memalign(size_t align, size_t size) { return fails() ? NULL : __libc_memalign(align, size); }
void* aligned_alloc(size_t align, size_t size) { return memalign(align, size); }
int posix_memalign(void** out, size_t align, size_t size) {
  if (fails()) return ENOMEM;
  *out = __libc_memalign(align, size);
  return *out == NULL ? ENOMEM : 0;
}
