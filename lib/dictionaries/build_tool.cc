// newsx-build-dictionary FOLDER OUTPUT: writes the dictionary file from the data of the npm package az (see fetch.sh).
#include <cstdio>
#include <exception>
#include <fstream>
#include <stdexcept>
#include <string>

#include "dictionaries/builder.h"

int main(int count, char** arguments) try {
  if (count != 3) {
    std::fputs(
        "usage: newsx-build-dictionary FOLDER OUTPUT\nFOLDER: package/dicts of the npm package az, see fetch.sh\n",
        stderr);
    return 2;
  }
  const newsx::build::Bytes file = newsx::build::Builder(arguments[1]).build();
  std::ofstream out(arguments[2], std::ios::binary);
  out.write(file.data(), static_cast<std::streamsize>(file.size()));
  out.close();
  if (!out) throw std::runtime_error(std::string("cannot write ") + arguments[2]);
  std::printf("%s: %zu bytes\n", arguments[2], file.size());
  return 0;
} catch (const std::exception& error) {
  std::fprintf(stderr, "newsx-build-dictionary: %s\n", error.what());
  return 1;
}
