#include "cli/database_stream.h"

#include <algorithm>
#include <cstring>

#include "output/database.h"
#include "text/file_kind.h"

namespace newsx::cli {

ByteStream::Status DatabaseStream::read(char* to, std::size_t size, std::size_t& got) {
  try {
    if (!results_) results_ = std::make_unique<DatabaseResults>(path_);
    if (place_ == line_.size()) {
      if (!results_->next(line_)) return Status::end;
      line_ += '\n';
      place_ = 0;
    }
  } catch (const OtherDatabase& e) {
    const FileKind* kind = file_kind_of_name(".sqlite");
    cause_ = e.what() + (kind == nullptr ? std::string() : "; " + advice_for(*kind, path_));
    return Status::failed;
  } catch (const DatabaseError& e) {
    cause_ = e.what();
    return Status::failed;
  }
  got = std::min(size, line_.size() - place_);
  std::memcpy(to, line_.data() + place_, got);
  place_ += got;
  return Status::bytes;
}

}  // namespace newsx::cli
