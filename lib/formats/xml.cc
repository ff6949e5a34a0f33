#include "formats/xml.h"

#include <expat.h>

#include <algorithm>
#include <memory>
#include <new>

#include "formats/html.h"
#include "text/decode.h"
#include "text/number.h"
#include "text/utf8.h"

namespace newsx {
namespace {

constexpr std::size_t kXmlStep = 1 << 20;  // bytes between two checks of the Stop

std::string_view without_prefix(std::string_view name) { return name.substr(name.find(':') + 1); }  // npos + 1 is 0

void on_xml_begin(void* events, const XML_Char* name, const XML_Char** attributes) {
  static_cast<XmlEvents*>(events)->begin(without_prefix(name), XmlAttributes(attributes));
}

void on_xml_end(void* events, const XML_Char* name) { static_cast<XmlEvents*>(events)->end(without_prefix(name)); }

void on_xml_characters(void* events, const XML_Char* text, int size) {
  static_cast<XmlEvents*>(events)->characters({text, static_cast<std::size_t>(size)});
}

std::optional<RecordFault> parse_xml(std::string_view utf8, XmlEvents& events, Stop stop) {
  const std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser(XML_ParserCreate("UTF-8"), XML_ParserFree);
  if (!parser) throw std::bad_alloc();
  XML_SetUserData(parser.get(), &events);
  XML_SetElementHandler(parser.get(), on_xml_begin, on_xml_end);
  XML_SetCharacterDataHandler(parser.get(), on_xml_characters);
  for (std::size_t at = 0; at == 0 || at < utf8.size(); at += kXmlStep) {
    stop.check();
    const std::string_view piece = utf8.substr(at, kXmlStep);
    const bool last = at + kXmlStep >= utf8.size();
    if (XML_Parse(parser.get(), piece.data(), static_cast<int>(piece.size()), last ? 1 : 0) == XML_STATUS_OK) continue;
    const std::string cause = XML_ErrorString(XML_GetErrorCode(parser.get()));
    return RecordFault{"invalid_xml", "XML that cannot be read: " + cause, {}};
  }
  return std::nullopt;
}

}  // namespace

std::string_view XmlAttributes::operator[](std::string_view name) const {
  for (const char* const* pair = pairs_; *pair != nullptr; pair += 2)
    if (without_prefix(pair[0]) == name) return pair[1];
  return {};
}

unsigned XmlAttributes::number(std::string_view name, unsigned most) const {
  return std::min(read_number<unsigned>((*this)[name]).value_or(0), most);
}

std::optional<RecordFault> read_xml(std::string_view xml, XmlEvents& events, Stop stop) {
  if (is_valid_utf8(xml)) return parse_xml(xml, events, stop);
  const std::string declared = declared_encoding(xml);
  auto text = to_utf8(std::string(xml), is_known_encoding(declared) ? declared : std::string(), stop);
  if (!text) return RecordFault{"not_decoded", text.error().cause, {}};
  return parse_xml(text->utf8, events, stop);
}

}  // namespace newsx
