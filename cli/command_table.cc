// What each command is, in words.
#include <array>

#include "cli/commands.h"

namespace newsx::cli {
namespace {

constexpr std::string_view documents = "[FILE|FOLDER|-]...";

constexpr std::array table{
    Command{"extract", documents, "everything in a document, as JSON",
            "json jsonl csv tsv markdown html conllu brat gexf graphml webanno doccano text",
            "Persons, countries, organizations, places, quotations with speakers, lists of decisions, acts,\n"
            "dates: one JSON object a document, as `newsx schema` describes it. Other formats have the mentions\n"
            "of entities (csv, tsv: a row each; conllu, brat, webanno, doccano: in the text), a report to read\n"
            "(markdown, html), the graph of entities that sentences mention together (gexf, graphml), or why each\n"
            "thing was found (text, which --explain means at a terminal).\n"
            "\n"
            "  newsx extract article.txt | jq -r '.quotations[] | [.speaker.name, .text] | @tsv'\n"
            "  newsx extract --input-format jsonl - <articles.jsonl >results.jsonl\n",
            run_extract},
    Command{"entities", documents, "persons, countries, organizations, places", "table json jsonl csv tsv markdown",
            "A row an entity: what it is, its name in base form, how often it is mentioned.\n"
            "\n"
            "  newsx entities --types person,country article.txt\n",
            run_entities},
    Command{"quotes", documents, "quotations and who is quoted", "table json jsonl csv tsv markdown",
            "A row a quotation: kind, status, speaker, the word that reports it, the words. In tables and\n"
            "Markdown quotation marks stand around somebody's own words only.\n"
            "\n"
            "  newsx quotes --format csv articles/ >quotes.csv\n"
            "  newsx quotes --by Токаев --kind direct --min-words 10 articles/\n",
            run_quotes},
    Command{"decisions", documents, "numbered decisions, checked against the announced count",
            "table json jsonl csv tsv markdown",
            "A row a decision: its list, number, title, class.\n"
            "\n"
            "  newsx decisions --check summit.txt\n",
            run_decisions},
    Command{"tokens", documents, "words and sentences with lemmas", "json jsonl conllu",
            "Words, numbers and marks with base form and grammemes, and sentences.\n"
            "\n"
            "  newsx tokens --format conllu article.txt\n",
            run_tokens},
    Command{"stats", documents, "who and what is mentioned how often", "table json jsonl csv tsv markdown",
            "Over all documents: words, entities by type, quotations by speaker, mentions a country,\n"
            "decisions by class. With --by a row for each thing: how often, in how many documents,\n"
            "per 10,000 words, how evenly; earlier results of newsx (JSON Lines) are read as well as articles.\n"
            "\n"
            "  newsx stats --top 5 articles/\n"
            "  newsx stats --by speaker --format csv articles/ >speakers.csv\n",
            run_stats},
    Command{"timeline", documents, "what is spoken of when", "table json jsonl csv tsv markdown",
            "A row a day, week or month: documents, mentions, quotations, decisions. With --by a row a person,\n"
            "country, speaker …: its course and its bursts. The day is what a record or\n"
            "metadata, --date, a dateline or the file's name tell; what has none counts as unknown.\n"
            "Earlier results of newsx are read too.\n"
            "\n"
            "  newsx timeline --period month articles/\n"
            "  newsx timeline --by person --top 5 articles/\n",
            run_timeline},
    Command{"concordance", "WORD [FILE|FOLDER|-]...", "where a word or a name stands, with the words around it",
            "table json jsonl csv tsv markdown",
            "A row a place: file, line, the words before, the hit, the words after. WORD is found in all forms\n"
            "of what it may be a form of; several words in quotes are found where they follow each other.\n"
            "\n"
            "  newsx concordance переговоры articles/\n"
            "  newsx concordance --sort right 'премьер-министр' articles/\n"
            "  newsx concordance --entity Токаев -C 12 articles/\n",
            run_concordance},
    Command{"collocations", "WORD [FILE|FOLDER|-]...", "which words keep company with a word",
            "table json jsonl csv tsv markdown",
            "A row a word that stands near WORD more often than chance would have it: how often near, how often\n"
            "expected, how often at all; log-likelihood, log-Dice, mutual information, t.\n"
            "\n"
            "  newsx collocations договор articles/\n"
            "  newsx collocations --pos adjective --measure log_dice санкции articles/\n",
            run_collocations},
    Command{"ngrams", documents, "runs of words that come again", "table json jsonl csv tsv markdown",
            "A row a run of words: how often, in how many documents, per 10,000 words. Base forms; --exact: as\n"
            "they stand. No run goes over a mark or the end of a sentence.\n"
            "\n"
            "  newsx ngrams --size 3 --top 50 articles/\n",
            run_ngrams},
    Command{"compare", "A B, or with --split-date [FILE|FOLDER|-]...", "what one corpus speaks of more than another",
            "table json jsonl csv tsv markdown",
            "A row a word, or with --by a person, country, speaker …: how often in A and in B, log-likelihood,\n"
            "log ratio with its 95 % interval, and q, the false discovery rate over all that is compared, of a\n"
            "test that takes documents for its units.\n"
            "\n"
            "  newsx compare april/ may/\n"
            "  newsx compare --by person --split-date 2019-11-29 articles/\n",
            run_compare},
    Command{"network", documents, "who is mentioned with whom, who speaks of whom",
            "table json jsonl csv tsv markdown gexf graphml",
            "A row a person, country, body or place: neighbours, how often it is named with them, how much lies\n"
            "between others through it, its community. --edges: a row a pair. gexf, graphml: for Gephi, igraph,\n"
            "NetworkX. Earlier results of newsx are read too.\n"
            "\n"
            "  newsx network --types person,country articles/\n"
            "  newsx network --speakers --edges --top 20 articles/\n"
            "  newsx network --min 3 --format gexf articles/ >network.gexf\n",
            run_network},
    Command{"dedupe", documents, "reprints and near-copies; the same quotation in several articles",
            "table json jsonl csv tsv markdown",
            "A row a document that has a copy: the cluster, which one is kept, how similar they are (the share of\n"
            "common runs of five words, estimated), date. With --quotations a row a quotation that several\n"
            "articles have, the oldest first.\n"
            "\n"
            "  newsx dedupe articles/\n"
            "  newsx dedupe --list articles/ >kept.list && newsx extract --files-from kept.list >results.jsonl\n"
            "  newsx dedupe --quotations articles/\n",
            run_dedupe},
    Command{"diff", "OLD NEW", "two versions of an article", "table json jsonl csv tsv markdown",
            "A row a person, country, body, place, quotation, decision or figure that was added, is gone or\n"
            "changed. --words: the later text with {+new+} and [-gone-] words, in colours at a terminal.\n"
            "\n"
            "  newsx diff article-v1.txt article.txt\n"
            "  newsx diff --words article-v1.txt article.txt\n",
            run_diff},
    Command{"show", documents, "the text with what was found marked in it", "text html",
            "Entities in the colours of their types, quotations in italics, paraphrases underlined; without\n"
            "colours [words|type: name] and [words|kind: speaker, verb].\n"
            "html: a page with the same, to be read in a browser.\n"
            "\n"
            "  newsx show article.txt\n"
            "  newsx show --format html article.txt >article.html\n",
            run_show},
    Command{"report", documents, "one page of all that: charts, quotations, articles", "",
            "A page of HTML that opens without network and server and can be sent by mail: figures, charts of\n"
            "people, countries, bodies, places, speakers, days; who is named with whom; quotations to search in;\n"
            "decisions; the articles with what was found in them and why. Up to 5 MB: of many articles an even\n"
            "choice is in it, the figures count all.\n"
            "\n"
            "  newsx report -o report.html articles/\n",
            run_report},
    Command{"schema", "", "the JSON Schema of what newsx prints", "",
            "JSON Schema, draft 2020-12.\n"
            "\n"
            "  newsx schema >newsx.schema.json\n",
            run_schema},
    Command{"rules", "check|list|show|trace [ARGUMENT]...", "test, list, show the rules, and watch them in a text",
            "table json jsonl csv tsv markdown",
            "check [FOLDER]...  runs the examples in the rules as tests: the built-in ones and the folders'\n"
            "list [FOLDER]...   a row a rule: phase, class, file and line, number of examples\n"
            "show NAME...       rules as they are written\n"
            "trace [FILE]...    what became of the rules in a text, and why: with --at of all that begin at a\n"
            "                   place, with --rule of one everywhere, else what was made\n"
            "\n"
            "  newsx rules check my-rules/\n"
            "  newsx rules trace --rule person.given_surname article.txt\n"
            "  echo 'Посол России в Чили Иван Ли' | newsx rules trace --at Иван\n",
            run_rules},
    Command{"eval", "[FILE|FOLDER|-]...", "precision, recall and F1 against marked texts",
            "table json jsonl csv tsv markdown",
            "Marked texts: JSON Lines (\"text\", and \"entities\" with \"type\", \"start\", \"end\"), brat (a .txt\n"
            "file and its .ann), CoNLL (.conll, .bio, .iob: a token a line, its tag in the last column). Prints\n"
            "each type's figures, strict and by token; with --show errors what was missed or found wrongly, with\n"
            "--show rules how often each rule was right.\n"
            "\n"
            "  newsx eval gold.jsonl\n"
            "  newsx eval --show errors --format csv gold.jsonl >errors.csv\n"
            "  newsx eval gold.jsonl --compare before.jsonl after.jsonl\n",
            run_eval},
    Command{"config", "", "which options are in force, and from where", "",
            "Options that are always given stand in newsx.conf, in this folder or in newsx/ below XDG_CONFIG_HOME\n"
            "(else ~/.config): \"name = value\" a line, under [COMMAND] for one command only. NEWSX_CONFIG names\n"
            "another file; empty, none is read. The file of this folder may not say what is read and written:\n"
            "that is ignored, and shown here with the reason.\n"
            "\n"
            "  newsx config\n",
            run_config},
    Command{"completion", "bash|zsh|fish", "completion of command lines for a shell", "",
            "Prints what the shell has to read.\n"
            "\n"
            "  newsx completion bash >newsx.bash\n",
            run_completion},
    Command{"doctor", "[FILE]...", "what is wrong with this installation, or with a file", "",
            "Loads the knowledge, runs the rules' examples, looks at encodings, settings and the terminal. Of\n"
            "files: says what they are and, where they cannot be read, why and what to do. Exit status 1 when\n"
            "something is wrong.\n"
            "\n"
            "  newsx doctor\n"
            "  newsx doctor article.txt\n",
            run_doctor},
};

}  // namespace

std::span<const Command> commands() { return table; }

}  // namespace newsx::cli
