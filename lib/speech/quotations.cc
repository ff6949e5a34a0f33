#include "speech/quotations.h"

#include "speech/anaphoric_reports.h"
#include "speech/dialogue.h"
#include "speech/pieces_in_reports.h"
#include "speech/quotation_entities.h"
#include "speech/quotation_text.h"
#include "speech/report_status.h"
#include "speech/reported_clauses.h"
#include "speech/speaker_resolution.h"
#include "speech/words_in_marks.h"

namespace newsx {
namespace {

void write_quotations(const SpeechText& t, const FoundQuotations& found, SpeechResult& out) {
  QuotationEntities entities(t, found, out.quotation_entities);
  for (std::size_t i = 0; i < found.size(); ++i) {
    t.d.stop.check();
    const FoundQuotation& f = found[i];
    Quotation q = f.quotation;
    q.first_fragment = static_cast<Index>(out.fragments.size());
    q.fragment_count = static_cast<Index>(f.fragments.size());
    out.fragments.insert(out.fragments.end(), f.fragments.begin(), f.fragments.end());
    q.text = joined_text(t, f.fragments);
    q.sentence = t.d.sentence_of[t.token_at(f.begin())];
    q.number = static_cast<Index>(i) + 1;
    entities.add_addressees(f, q);
    entities.add_topics(f, q);
    out.quotations.push_back(q);
  }
}

}  // namespace

void attribute_quotations(const Document& d, const Names& names, const NameResult& named, CueFinder& finder,
                          SpeechResult& out) {
  if (d.token_count() == 0) return;
  const SpeechText text(d, names, named, finder);
  const SpeakerFinder speakers(text);
  const MediumFinder media(text, speakers);
  FoundQuotations found(d.token_count());
  WordsInMarks(text, speakers, media, found).find();
  Dialogue(text, speakers, media, found).find();
  found.drop_nested();
  find_reported_clauses(text, speakers, media, found);
  found.sort();
  find_anaphoric_reports(text, speakers, media, found);
  find_pieces_in_reports(text, found);
  found.sort();
  inherit_status(found);
  resolve_speakers(text, speakers, media, found);
  write_quotations(text, found, out);
}

}  // namespace newsx
