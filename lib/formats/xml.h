// XML by its events.
//
// By expat, which bounds what entities expand to; nothing is loaded. Names come without their prefixes: programs choose
// these as they like. Cost: linear; memory as deep as elements nest. Threads: may run at once. Errors: values.
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
  // Empty: there is none of that name.
  std::string_view operator[](std::string_view name) const;
  // A number from 0 to `most`; 0 for what is none.
  unsigned number(std::string_view name, unsigned most) const;

 private:
  const char* const* pairs_;  // names and values in turn; a null at the end
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

// In UTF-8, or in the encoding that it declares. A fault comes after the events before it. Throws Stopped.
std::optional<RecordFault> read_xml(std::string_view xml, XmlEvents& events, Stop stop);

}  // namespace newsx
