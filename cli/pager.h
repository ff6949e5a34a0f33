// A pager between standard output and the terminal, for tables.
#pragma once
#include <sys/types.h>

#include <string>

namespace newsx::cli {

class Pager {
 public:
  Pager() = default;
  Pager(const Pager&) = delete;
  Pager& operator=(const Pager&) = delete;
  ~Pager() { finish(); }

  // From here on standard output goes through PAGER, or through less where that is installed; a table
  // that fits the screen is just printed. PAGER empty or "cat": nothing happens.
  void start();
  // Waits until the reader has seen enough.
  void finish();

 private:
  pid_t child_ = -1;
};

}  // namespace newsx::cli
