#include "reading/result.h"

namespace newsx {

std::string_view to_string(MentionKind kind) {
  switch (kind) {
    case MentionKind::name:
      return "name";
    case MentionKind::abbreviation:
      return "abbreviation";
    case MentionKind::adjective:
      return "adjective";
    case MentionKind::demonym:
      return "demonym";
    case MentionKind::role:
      return "role";
    case MentionKind::short_name:
      return "short";
    case MentionKind::generic:
      return "generic";
    case MentionKind::pronoun:
      return "pronoun";
  }
  return "name";
}

std::string_view to_string(QuotationKind kind) {
  switch (kind) {
    case QuotationKind::direct:
      return "direct";
    case QuotationKind::partial:
      return "partial";
    case QuotationKind::indirect:
      return "indirect";
  }
  return "direct";
}

std::string_view to_string(QuotationStatus status) {
  switch (status) {
    case QuotationStatus::asserted:
      return "asserted";
    case QuotationStatus::denied:
      return "denied";
    case QuotationStatus::alleged:
      return "alleged";
    case QuotationStatus::hypothetical:
      return "hypothetical";
  }
  return "asserted";
}

std::string_view to_string(ListKind kind) {
  switch (kind) {
    case ListKind::adopted:
      return "adopted";
    case ListKind::agenda:
      return "agenda";
    case ListKind::proposed:
      return "proposed";
  }
  return "adopted";
}

}  // namespace newsx
