/* LD_PRELOAD: after the first THREADS threads the system gives no more. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>

typedef int Create(pthread_t*, const pthread_attr_t*, void* (*)(void*), void*);

int pthread_create(pthread_t* thread, const pthread_attr_t* attributes, void* (*run)(void*), void* argument) {
  static atomic_int begun;
  const char* most = getenv("THREADS");
  if (most != NULL && atomic_fetch_add(&begun, 1) >= atoi(most)) return EAGAIN;
  Create* create = (Create*)dlsym(RTLD_NEXT, "pthread_create");
  return create(thread, attributes, run, argument);
}
