// An option as one value: its name, its help, and where its value goes.
//
// Options that several commands have stand in cli/options_*.cc, in groups; a command names the groups that it takes. An
// option that one command has alone stands in that command's file and sets a struct of that file (Options::own).
// Parsing, help, completion and newsx.conf all read these values. Errors: UsageError, one line for people.
#pragma once
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>

#include "cli/option_values.h"
#include "cli/options.h"

namespace newsx::cli {

// Sets of options that commands share, a bit each.
using OptionGroups = std::uint32_t;
inline constexpr OptionGroups kDocumentOptions = 1u << 0,  // inputs, -o, how a run goes, colours, knowledge
    kKnowledgeOptions = 1u << 1,                           // --data --rules --gazetteer
    kOutputOptions = 1u << 2,                              // -o, colours
    kResumeOption = 1u << 3,                               // --resume
    kDateOption = 1u << 4,                                 // --date
    kSelectionOptions = 1u << 5,                           // --fields --template --explain
    kOffsetOption = 1u << 6,                               // --offsets
    kMentionOptions = 1u << 7,                             // --kinds
    kNoMentionsOption = 1u << 8,                           // --no-mentions
    kTypeOption = 1u << 9,                                 // --types
    kQuotationOptions = 1u << 10,                          // --kind --status
    kExactOption = 1u << 11,                               // --exact
    kRegexOption = 1u << 12,                               // --regex
    kCountByOption = 1u << 13,                             // --by
    kMatchOption = 1u << 14,                               // --match
    kMinOption = 1u << 15,                                 // --min
    kTopOption = 1u << 16,                                 // --top
    kPagerOption = 1u << 17,                               // --no-pager
    kHelpOption = 1u << 18,                                // -h: every command
    // By the formats that a command has:
    kFormatOption = 1u << 19,   // --format: any
    kJsonOptions = 1u << 20,    // --pretty --compact
    kCsvOption = 1u << 21,      // --csv-safe
    kJoinOption = 1u << 22,     // --join
    kColumnOptions = 1u << 23;  // --fields --template: those of kSelectionOptions without --explain

struct OptionSpec {
  std::string_view name;           // without dashes
  char letter = 0;                 // 0: none
  std::string_view argument = {};  // as help names it; empty: a switch
  std::string_view help;
  std::string_view standard = {};  // what holds when it is not given; empty: nothing
  std::string_view unit = {};      // of a number: what it counts, for messages
  std::string_view word = {};      // of a switch: what may follow it, as --name=WORD
  OptionGroups groups = 0;         // that it is in; 0: it is a command's own
  std::string_view heading = {};   // that it stands under in help; empty: the command's own
  void (*apply)(Options&, const OptionSpec&, const std::string& value) = nullptr;
  std::string (*values)() = nullptr;  // what the argument may be, with spaces between; nullptr: anything
  // Whether it may stand in the newsx.conf of the current folder, which may be anybody's. Not an option by which
  // something is written, is loaded, is chosen to be read, or fails unseen.
  bool in_folder_settings = false;

  constexpr OptionSpec harmless() const {
    OptionSpec option = *this;
    option.in_folder_settings = true;
    return option;
  }
  constexpr OptionSpec applied(void (*how)(Options&, const OptionSpec&, const std::string&)) const {
    OptionSpec option = *this;
    option.apply = how;
    return option;
  }
};

// All shared options, in the order of help.
std::span<const OptionSpec> shared_options();
// Its parts, a file each.
std::span<const OptionSpec> input_options();
std::span<const OptionSpec> study_options();
std::span<const OptionSpec> output_options();
std::span<const OptionSpec> run_options();

// ---- What most options do: set one member, of Options, of a struct in it, or of a command's own struct.

template <class Member>
struct MemberOf;
template <class Class, class Value>
struct MemberOf<Value Class::*> {
  using Owner = Class;
};

template <auto member>
auto& member_of(Options& options) {
  using Owner = typename MemberOf<decltype(member)>::Owner;
  if constexpr (std::is_base_of_v<Owner, Options>) {
    return options.*member;
  } else if constexpr (std::is_same_v<Owner, WalkOptions>) {
    return options.walk.*member;
  } else if constexpr (std::is_same_v<Owner, RecordFields>) {
    return options.record_fields.*member;
  } else if constexpr (std::is_same_v<Owner, AnalyzerOptions>) {
    return options.data.*member;
  } else if constexpr (std::is_same_v<Owner, QuotationFilter>) {
    return options.quotations.*member;
  } else {
    return options.own<Owner>().*member;
  }
}

// A switch.
template <auto member, auto value = true>
constexpr OptionSpec flag(const OptionSpec& spec) {
  return spec.applied([](Options& o, const OptionSpec&, const std::string&) { member_of<member>(o) = value; });
}

// Any text; where the member is a list, one more of it.
template <auto member>
constexpr OptionSpec text(const OptionSpec& spec) {
  return spec.applied([](Options& o, const OptionSpec&, const std::string& value) {
    auto& place = member_of<member>(o);
    if constexpr (std::is_assignable_v<decltype(place), const std::string&>) {
      place = value;
    } else {
      place.push_back(value);
    }
  });
}

// A list with commas, which replaces an earlier one.
template <auto member>
constexpr OptionSpec text_list(const OptionSpec& spec) {
  return spec.applied([](Options& o, const OptionSpec&, const std::string& value) {
    auto& place = member_of<member>(o);
    place.clear();
    each_word(value, [&](std::string_view word) { place.emplace_back(word); });
  });
}

// A whole number from `least` to `most`.
template <auto member, std::uint64_t least = 0, std::uint64_t most = std::numeric_limits<std::uint64_t>::max()>
constexpr OptionSpec number(const OptionSpec& spec) {
  return spec.applied([](Options& o, const OptionSpec& option, const std::string& value) {
    auto& place = member_of<member>(o);
    place = static_cast<std::remove_reference_t<decltype(place)>>(number_value(option, value, least, most));
  });
}

// A day in any form that newsx reads.
template <auto member>
constexpr OptionSpec day(const OptionSpec& spec) {
  return spec.applied([](Options& o, const OptionSpec& option, const std::string& value) {
    member_of<member>(o) = day_value(option.name, value);
  });
}

// One of some words. `choices`: an array of Choice.
template <const auto& choices>
std::string words_of_choices() {
  std::string words;
  for (const auto& choice : choices) words.append(words.empty() ? "" : " ").append(choice.first);
  return words;
}

template <auto member, const auto& choices>
constexpr OptionSpec choice(const OptionSpec& spec) {
  OptionSpec option = spec.applied([](Options& o, const OptionSpec& option_, const std::string& value) {
    member_of<member>(o) = choose(option_.name, value, choices);
  });
  option.values = words_of_choices<choices>;
  return option;
}

// Some of some words, with commas; each stands for bits.
template <auto member, const auto& choices>
constexpr OptionSpec choice_set(const OptionSpec& spec) {
  OptionSpec option = spec.applied([](Options& o, const OptionSpec& option_, const std::string& value) {
    auto& place = member_of<member>(o);
    place = 0;
    each_word(value, [&](std::string_view word) { place |= choose(option_.name, word, choices); });
  });
  option.values = words_of_choices<choices>;
  return option;
}

}  // namespace newsx::cli
