// Files of many documents: one record after the other.
#include <utility>

#include "cli/inputs.h"
#include "cli/plain_stream.h"
#include "formats/formats.h"
#include "text/decode.h"
#include "text/prologue.h"

namespace newsx::cli {

Source failed(const std::string& name, Fault fault, std::uint64_t line) {
  Source source;
  source.name = name;
  source.line = line;
  source.fault = std::move(fault);
  return source;
}

Fault too_large(std::uint64_t most) { return {"too-large", "larger than " + std::to_string(most) + " bytes"}; }

std::optional<Source> Inputs::begin_records(const InputFormat& format, RecordReader reader, const std::string& name) {
  ReadOptions reading = options_.reading();
  if (format.flatten == nullptr && !format.holds_bytes) {
    const std::string encoding = reading.encoding.empty() ? recognise_encoding(reader.sample()) : reading.encoding;
    if (needs_plain_stream(reader.sample(), encoding)) {
      reader = RecordReader(plain_stream(reader.release(), encoding), options_.max_bytes);
      reading.encoding.clear();
    }
  }
  records_ = std::make_unique<RecordReader>(std::move(reader));
  records_name_ = name;
  records_format_ = &format;
  records_found_ = false;
  make_parser_.reset();
  if (records_->sample().starts_with(kByteOrderMark)) records_->skip(kByteOrderMark.size());
  const bool is_empty = records_->sample().empty();
  RecordFile file = format.open(records_->sample(), reading);
  records_->cut_by(std::move(file.cutter));
  if (file.read_header == nullptr) {
    make_parser_ = std::make_shared<const MakeParser>(std::move(file.make_parser));
  } else if (!is_empty) {  // else no record will come, perhaps because the stream fails
    if (auto fault = read_header(file)) {
      records_.reset();
      return failed(name, *std::move(fault));
    }
  }
  if (!file.note.empty() && format.flatten == nullptr) say_(name + ": " + file.note);
  return std::nullopt;
}

std::optional<Fault> Inputs::read_header(RecordFile& file) {
  std::string header;
  const RecordReader::Status status = records_->next(header);
  if (status == RecordReader::Status::failed) return Fault{"unreadable", records_->cause()};
  if (status != RecordReader::Status::record) return Fault{"unreadable", "has no header"};
  auto make_parser = file.read_header(header, file.note);
  if (!make_parser) return Fault{make_parser.error().code, make_parser.error().message};
  make_parser_ = std::make_shared<const MakeParser>(*std::move(make_parser));
  return std::nullopt;
}

// A mailbox or web archive without a document is no better than a folder without one. Tables and lines of JSON may be
// the answer of a program that found nothing.
std::optional<Source> Inputs::end_of_records() {
  if (std::exchange(records_found_, true) || records_format_->may_be_empty) return std::nullopt;
  return failed(records_name_, {"no-texts", "no " + std::string(records_format_->documents) + " in this file"});
}

std::optional<Source> Inputs::next_record() {
  Source source;
  do {
    switch (records_->next(source.data)) {
      case RecordReader::Status::too_long:
        records_found_ = true;
        return failed(records_name_, too_large(options_.max_bytes), records_->line());
      case RecordReader::Status::failed: {
        Source fault = failed(records_name_, {"unreadable", records_->cause()});
        records_.reset();
        return fault;
      }
      case RecordReader::Status::end:
        return end_of_records();
      case RecordReader::Status::interrupted:
        return std::nullopt;
      case RecordReader::Status::record:
        if (const std::string_view kind = records_->passed_over(); !kind.empty()) pass_over_(records_name_, kind);
        break;
    }
  } while (source.data.find_first_not_of(" \t\r") == std::string::npos);  // blank lines are no records
  records_found_ = true;
  source.kind = Source::Kind::record;
  source.format = records_format_;
  source.make_parser = make_parser_;
  source.name = records_name_;
  source.line = records_->line();
  source.cost = source.data.size();
  return source;
}

}  // namespace newsx::cli
