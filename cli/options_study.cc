// Options of the commands that study many documents: what is counted, looked for, compared.
#include "cli/option_values.h"

namespace newsx::cli {
namespace {

constexpr std::string_view kStudyGroup = "study";
constexpr std::uint64_t kMostWindow = 1000;  // words

void set_by(Options& o, const std::string& text) {
  static constexpr std::array<Choice<CountBy>, 11> choices{{{"person", CountBy::person},
                                                            {"country", CountBy::country},
                                                            {"organization", CountBy::organization},
                                                            {"place", CountBy::place},
                                                            {"speaker", CountBy::speaker},
                                                            {"cue", CountBy::cue},
                                                            {"rule", CountBy::rule},
                                                            {"date", CountBy::date},
                                                            {"word", CountBy::word},
                                                            {"lemma", CountBy::lemma},
                                                            {"source", CountBy::source}}};
  o.by = choose("by", text, choices);
}

void set_period(Options& o, const std::string& text) {
  static constexpr std::array<Choice<Period>, 3> choices{
      {{"day", Period::day}, {"week", Period::week}, {"month", Period::month}}};
  o.period = choose("period", text, choices);
}

void set_group_by(Options& o, const std::string& text) {
  static constexpr std::array<Choice<GroupBy>, 4> choices{{{"date", GroupBy::date},
                                                           {"month", GroupBy::month},
                                                           {"language", GroupBy::language},
                                                           {"folder", GroupBy::folder}}};
  constexpr std::string_view meta = "meta.";
  if (text.size() > meta.size() && text.starts_with(meta)) {
    o.group_by = GroupBy::meta;
    o.group_by_meta = text.substr(meta.size());
    return;
  }
  o.group_by = choose("group-by", text, choices);
}

void set_min(Options& o, const std::string& text) {
  const auto least = whole_number(text);
  if (!least) throw UsageError("--min: '" + text + "' is no number of mentions");
  o.least = *least;
}

void set_top(Options& o, const std::string& text) {
  const auto lines = whole_number(text);
  if (!lines || *lines == 0) throw UsageError("--top: '" + text + "' is no number of lines");
  o.top = *lines;
}

void set_sort(Options& o, const std::string& text) {
  static constexpr std::array<Choice<ConcordanceOrder>, 3> choices{
      {{"file", ConcordanceOrder::file}, {"left", ConcordanceOrder::left}, {"right", ConcordanceOrder::right}}};
  o.sort = choose("sort", text, choices);
}

void set_context(Options& o, const std::string& text) {
  const auto words = whole_number(text);
  if (!words || *words > kMostWindow) throw UsageError("--context: '" + text + "' is no number of words up to 1000");
  o.context = static_cast<unsigned>(*words);
}

// "5", or "sentence".
void set_window(Options& o, const std::string& text) {
  const auto words = whole_number(text);
  if (text != "sentence" && (!words || *words == 0 || *words > kMostWindow))
    throw UsageError("--window: '" + text + "' is neither a number of words up to 1000 nor sentence");
  o.window = static_cast<unsigned>(words.value_or(0));
}

void set_measure(Options& o, const std::string& text) {
  std::string names;
  for (const auto& figure : Collocations::figures()) {
    if (figure.value == nullptr) continue;
    o.measure = figure.column.name;
    if (o.measure == text) return;
    names += (names.empty() ? "" : ", ") + std::string(o.measure);
  }
  throw UsageError("--measure: '" + text + "' is none of " + names);
}

void set_pos(Options& o, const std::string& text) {
  static constexpr std::array<Choice<WordClass>, 5> choices{{{"noun", WordClass::noun},
                                                             {"verb", WordClass::verb},
                                                             {"adjective", WordClass::adjective},
                                                             {"adverb", WordClass::adverb},
                                                             {"other", WordClass::other}}};
  o.word_classes = 0;
  each_word(text, [&](std::string_view word) { o.word_classes |= class_bit(choose("pos", word, choices)); });
}

void set_size(Options& o, const std::string& text) {
  constexpr std::uint64_t most = 9;
  const auto words = whole_number(text);
  if (!words || *words == 0 || *words > most)
    throw UsageError("--size: '" + text + "' is no number of words from 1 to 9");
  o.ngram_size = static_cast<unsigned>(*words);
}

void set_split_date(Options& o, const std::string& text) { o.split_date = day_value("split-date", text); }

void set_threshold(Options& o, const std::string& text) {
  double share = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), share);
  if (error != std::errc() || end != text.data() + text.size() || !(share > 0 && share <= 1))
    throw UsageError("--threshold: '" + text + "' is no number above 0, up to 1");
  o.threshold = share;
}

void set_keep(Options& o, const std::string& text) {
  static constexpr std::array<Choice<bool>, 2> choices{{{"first", false}, {"longest", true}}};
  o.keep_longest = choose("keep", text, choices);
}

void set_within(Options& o, const std::string& text) {
  static constexpr std::array<Choice<Relation>, 3> choices{
      {{"sentence", Relation::sentence}, {"paragraph", Relation::paragraph}, {"document", Relation::document}}};
  o.relation = choose("within", text, choices);
}

void set_weight(Options& o, const std::string& text) {
  static constexpr std::array<Choice<bool>, 2> choices{{{"count", false}, {"ll", true}}};
  o.by_likelihood = choose("weight", text, choices);
}

void set_labels(Options& o, const std::string& text) {
  static constexpr std::array<Choice<std::string_view>, 2> choices{{{"en", "en"}, {"ru", "ru"}}};
  o.language = choose("labels", text, choices);
}

constexpr std::array kStudyTable{
    OptionSpec{"exact", 0, "", "words as they stand, not all their forms; capitals are the same", kStudyGroup,
               " concordance collocations ngrams ",
               [](Options& o, const std::string&) { o.search = WordSearch::exact; }}
        .harmless(),
    OptionSpec{"regex", 0, "", "WORD is a regular expression over the text (ICU's syntax); capitals are the same",
               kStudyGroup, " concordance collocations ",
               [](Options& o, const std::string&) { o.search = WordSearch::regex; }}
        .harmless(),
    OptionSpec{"entity", 0, "NAME", "all mentions of this person, country, body or place, in the place of WORD",
               kStudyGroup, " concordance ", [](Options& o, const std::string& v) { o.entity = v; }}
        .harmless(),
    OptionSpec{"context", 'C', "N", "words each side; default 8", kStudyGroup, " concordance ", set_context, "", "8"}
        .harmless(),
    OptionSpec{"sort", 0, "HOW", "file (default); left, by the words before; right, by the words after", kStudyGroup,
               " concordance ", set_sort, "file left right", "file"}
        .harmless(),
    OptionSpec{"window", 0, "N", "words each side that are near, in the same sentence; or sentence; default 5",
               kStudyGroup, " collocations ", set_window, "", "5"}
        .harmless(),
    OptionSpec{"measure", 0, "HOW", "what is told first by: ll (log-likelihood, the default), log_dice, mi or t",
               kStudyGroup, " collocations ", set_measure, "ll log_dice mi t", "ll"}
        .harmless(),
    OptionSpec{"pos", 0, "CLASS,…", "words of these classes only: noun verb adjective adverb other", kStudyGroup,
               " collocations ", set_pos, "noun verb adjective adverb other", "all"}
        .harmless(),
    OptionSpec{"size", 'n', "N", "words a run; default 2", kStudyGroup, " ngrams ", set_size, "", "2"}.harmless(),
    OptionSpec{"split-date", 0, "DAY", "compare what is older than this day with the rest", kStudyGroup, " compare ",
               set_split_date}
        .harmless(),
    OptionSpec{"threshold", 0, "SHARE", "how many of their word pairs copies share; default 0.35, of quotations 0.5",
               kStudyGroup, " dedupe ", set_threshold}
        .harmless(),
    OptionSpec{"keep", 0, "WHICH", "which copy is the one to keep: the first by date (default), or the longest",
               kStudyGroup, " dedupe ", set_keep, "first longest", "first"}
        .harmless(),
    OptionSpec{"list", 0, "", "print what is to be kept, a name a line, for --files-from", kStudyGroup, " dedupe ",
               [](Options& o, const std::string&) { o.list = true; }}
        .harmless(),
    OptionSpec{"quotations", 0, "", "the same quotation in several articles: its first source, and how it changed",
               kStudyGroup, " dedupe ", [](Options& o, const std::string&) { o.quotations_too = true; }}
        .harmless(),
    OptionSpec{"words", 0, "", "the later text with the words that are new or gone marked in it", kStudyGroup, " diff ",
               [](Options& o, const std::string&) { o.words = true; }}
        .harmless(),
    OptionSpec{"within", 0, "UNIT", "what joins two: being named in one sentence (default), paragraph or document",
               kStudyGroup, " network ", set_within, "sentence paragraph document", "sentence"}
        .harmless(),
    OptionSpec{"speakers", 0, "", "who speaks of whom instead: from speakers to those in their words", kStudyGroup,
               " network ", [](Options& o, const std::string&) { o.relation = Relation::quotation; }}
        .harmless(),
    OptionSpec{"weight", 0, "HOW", "count (default), or ll: log-likelihood, without what is joined by chance",
               kStudyGroup, " network ", set_weight, "count ll", "count"}
        .harmless(),
    OptionSpec{"edges", 0, "", "a row a pair, not a row a name", kStudyGroup, " network ",
               [](Options& o, const std::string&) { o.edges = true; }}
        .harmless(),
    OptionSpec{"labels", 0, "LANGUAGE", "en (default) or ru: the page's own words, which can be changed in it",
               kStudyGroup, " report ", set_labels, "en ru", "en"}
        .harmless(),
    OptionSpec{"by", 0, "WHAT",
               "count each person, country, organization, place, speaker, cue, rule, date, word, lemma or source",
               kStudyGroup, " stats timeline compare ", set_by,
               "person country organization place speaker cue rule date word lemma source"}
        .harmless(),
    OptionSpec{"period", 0, "WHAT", "day (default), week or month", kStudyGroup, " timeline ", set_period,
               "day week month", "day"}
        .harmless(),
    OptionSpec{"group-by", 0, "WHAT",
               "with --by: count apart each date, month, language, folder, or value of meta.NAME", kStudyGroup,
               " stats ", set_group_by, "date month language folder"}
        .harmless(),
    OptionSpec{"min", 0, "N", "what is counted N times at least", kStudyGroup,
               " stats collocations ngrams compare network ", set_min, "", "1"}
        .harmless(),
    OptionSpec{"match", 0, "TEXT", "what has this in its name, whatever the case", kStudyGroup, " stats compare ",
               [](Options& o, const std::string& v) { o.match = v; }}
        .harmless(),
    OptionSpec{"confidence", 0, "",
               "with --by: 95 % intervals of the figures per 10,000 words, of 20 documents or more", kStudyGroup,
               " stats ", [](Options& o, const std::string&) { o.confidence = true; }}
        .harmless(),
    OptionSpec{"partial", 0, "", "with --by: print counts that --merge can add up", kStudyGroup, " stats ",
               [](Options& o, const std::string&) { o.partial = true; }}
        .harmless(),
    OptionSpec{"merge", 0, "", "add up what --partial has printed: the arguments are such files", kStudyGroup,
               " stats ", [](Options& o, const std::string&) { o.merge = true; }},
    OptionSpec{"top", 0, "N", "lines a list; default 10", kStudyGroup,
               " stats timeline collocations ngrams compare network ", set_top, "", "10"}
        .harmless(),
};

}  // namespace

std::span<const OptionSpec> study_options() { return kStudyTable; }

}  // namespace newsx::cli
