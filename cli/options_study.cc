// Options that several commands over many documents share: what is looked for, what is counted, how much is listed.
#include <array>

#include "cli/option.h"

namespace newsx::cli {
namespace {

constexpr std::string_view kStudy = "study";

constexpr std::array<Choice<Join>, 3> kJoins{{{"none", Join::none}, {"keys", Join::keys}, {"corpus", Join::corpus}}};
constexpr std::array<Choice<CountBy>, 17> kCounted{{{"person", CountBy::person},
                                                    {"country", CountBy::country},
                                                    {"organization", CountBy::organization},
                                                    {"place", CountBy::place},
                                                    {"speaker", CountBy::speaker},
                                                    {"gender", CountBy::gender},
                                                    {"post", CountBy::post},
                                                    {"party", CountBy::party},
                                                    {"speaker-gender", CountBy::speaker_gender},
                                                    {"speaker-post", CountBy::speaker_post},
                                                    {"speaker-party", CountBy::speaker_party},
                                                    {"cue", CountBy::cue},
                                                    {"rule", CountBy::rule},
                                                    {"date", CountBy::date},
                                                    {"word", CountBy::word},
                                                    {"lemma", CountBy::lemma},
                                                    {"source", CountBy::source}}};

constexpr std::array kStudyTable{
    flag<&Options::search, WordSearch::exact>(
        {.name = "exact", .help = "the exact word form; case is ignored", .groups = kExactOption, .heading = kStudy})
        .harmless(),
    flag<&Options::search, WordSearch::regex>(
        {.name = "regex",
         .help = "WORD is a regular expression over the text (ICU syntax); case is ignored",
         .groups = kRegexOption,
         .heading = kStudy})
        .harmless(),
    choice<&Options::by, kCounted>(
        {.name = "by",
         .argument = "WHAT",
         .help = "what to count: person, country, organization, place, speaker, cue, rule, date, word, lemma or source;"
                 " persons by gender, post or party; quoted persons by speaker-gender, speaker-post or"
                 " speaker-party",
         .groups = kCountByOption,
         .heading = kStudy})
        .harmless(),
    choice<&Options::join, kJoins>({.name = "join",
                                    .argument = "HOW",
                                    .help = "how to join names of one thing: corpus (default), keys or none",
                                    .standard = "corpus",
                                    .groups = kJoinOption,
                                    .heading = kStudy})
        .harmless(),
    text<&Options::aliases>({.name = "aliases",
                             .argument = "FILE",
                             .help = "a table of names or keys and the things they belong to, for --join",
                             .groups = kJoinOption,
                             .heading = kStudy}),
    number<&Options::least>({.name = "min",
                             .argument = "N",
                             .help = "omit things with fewer than N occurrences",
                             .standard = "1",
                             .unit = "mentions",
                             .groups = kMinOption,
                             .heading = kStudy})
        .harmless(),
    text<&Options::match>({.name = "match",
                           .argument = "TEXT",
                           .help = "only names that contain TEXT; case is ignored",
                           .groups = kMatchOption,
                           .heading = kStudy})
        .harmless(),
    number<&Options::top, 1>({.name = "top",
                              .argument = "N",
                              .help = "list N rows; default 10",
                              .standard = "10",
                              .unit = "lines",
                              .groups = kTopOption,
                              .heading = kStudy})
        .harmless(),
};

}  // namespace

std::span<const OptionSpec> study_options() { return kStudyTable; }

}  // namespace newsx::cli
