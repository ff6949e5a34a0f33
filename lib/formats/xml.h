// XML as a stream of events.
//
// Parsed by expat, which limits entity expansion; nothing is loaded. Names come without prefixes, which programs choose
// freely. Cost: linear; memory is proportional to nesting depth. Threads: may run at once. Errors: values.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "base/stop.h"
#include "formats/record.h"

namespace newsx {

// The attributes of a start tag, valid during the call.
class XmlAttributes {
 public:
  explicit XmlAttributes(const char* const* pairs) : pairs_(pairs) {}
  // Empty if there is no such attribute.
  std::string_view operator[](std::string_view name) const;
  // A number from 0 to `most`; 0 if it is not one.
  unsigned number(std::string_view name, unsigned most) const;

 private:
  const char* const* pairs_;  // alternating names and values, null-terminated
};

class XmlEvents {
 public:
  virtual ~XmlEvents() = default;
  virtual void begin(std::string_view name, const XmlAttributes& attributes) = 0;
  virtual void end(std::string_view name) = 0;
  virtual void characters(std::string_view text) = 0;

 protected:
  XmlEvents() = default;
  XmlEvents(const XmlEvents&) = default;
  XmlEvents& operator=(const XmlEvents&) = default;
};

// `xml` is in UTF-8 or in the encoding that it declares. A fault is returned after the events that precede it. Throws
// Stopped.
std::optional<RecordFault> read_xml(std::string_view xml, XmlEvents& events, Stop stop);

}  // namespace newsx
