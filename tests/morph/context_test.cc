#include <doctest/doctest.h>

#include "morph/words.h"
#include "readings.h"
#include "tokens/tokenizer.h"

using namespace newsx;
using namespace newsx::test;

namespace {

struct Chosen {
  std::string text;
  Vocabulary vocabulary;
  Tokens tokens;
  Words words{Dictionary::built_in()};
  std::vector<std::uint8_t> choice;

  explicit Chosen(std::string_view given) : text(given) {
    static const Tokenizer tokenizer;
    tokenizer.tokenize(text, vocabulary, tokens);
    words.update(vocabulary);
    choose_readings(tokens, words, choice);
    REQUIRE(choice.size() == tokens.tokens.size());
    for (std::size_t k = 0; k < choice.size(); ++k) REQUIRE(choice[k] < words.analyses(tokens.tokens[k].word).size());
  }
  const Analysis& at(std::size_t k) const { return words.analyses(tokens.tokens[k].word)[choice[k]]; }
};

// The words' base forms: "президент вручить награда".
std::string bases(std::string_view text) {
  const Chosen chosen(text);
  std::string out;
  for (std::size_t k = 0; k < chosen.choice.size(); ++k)
    if (chosen.tokens.tokens[k].kind == TokenKind::word)
      out += (out.empty() ? "" : " ") + std::string(chosen.at(k).lemma);
  return out;
}

// The grammemes of the chosen reading of `word` that are in `asked`: "nomn", "sing,gent".
std::string chosen(std::string_view text, std::string_view word, Grammemes asked = gram::cases) {
  const Chosen all(text);
  for (std::size_t k = 0; k < all.choice.size(); ++k)
    if (all.tokens.tokens[k].span().of(all.text) == word) return grammeme_names(all.at(k).reading.grammemes & asked);
  return "no such word";
}

}  // namespace

TEST_CASE("base forms in context") {
  CHECK(bases("Президенты стали искать решения.") == "президент стать искать решение");
  CHECK(bases("Из стали делают трубы.") == "из сталь делать труба");
  CHECK(bases("В прошлом году были приняты новые законы.").starts_with("в прошлый год быть принять новый закон"));
  CHECK(bases("Мы обсудили вопросы на встрече в Москве.") == "мы обсудить вопрос на встреча в москва");
  CHECK(bases("Она начала работу.") == "она начать работа");
  CHECK(bases("С начала работы прошло 5 лет.") == "с начало работа пройти год");
  CHECK(bases("Стало известно о поездке.") == "стать известный о поездка");
}

TEST_CASE("names in context") {
  CHECK(bases("Об этом сказал Токаев.") == "о это сказать токаев");
  CHECK(bases("Он встретился с Касым-Жомартом Токаевым.") == "он встретиться с касым-жомарт токаев");
  CHECK(bases("Никол Пашинян и Владимир Зеленский выступили.") == "никол пашинян и владимир зеленский выступить");
  CHECK(bases("Слово взял Иван Петрович Сидоров.") == "слово взять иван петрович сидоров");
  CHECK(bases("Он купил пять столбов.") == "он купить пять столб");
  CHECK(bases("Среди блогеров есть и лидеры.") == "среди блогер быть и лидер");
}

TEST_CASE("cases in context") {
  CHECK(chosen("Президент подписал закон о выборах.", "закон") == "accs");
  CHECK(chosen("Закон вступил в силу.", "Закон") == "nomn");
  CHECK(chosen("Он приехал в Россию.", "Россию") == "accs");
  CHECK(chosen("Он живёт в России.", "России") == "loct");
  CHECK(chosen("Президент России прибыл.", "России") == "gent");
  CHECK(chosen("К России присоединились другие.", "России") == "datv");
  CHECK(chosen("Главы государств обсудили план.", "Главы", gram::cases | gram::numbers) == "plur,nomn");
  CHECK(chosen("Выступление главы государства прервали.", "главы", gram::cases | gram::numbers) == "sing,gent");
  CHECK(chosen("В 2019 году была встреча.", "году") == "loct");
}

TEST_CASE("texts of all kinds have a choice for every token") {
  CHECK(bases("").empty());
  CHECK(bases("…!!! 12:30 № 5").empty());
  std::string long_sentence;
  for (int k = 0; k < 5000; ++k) long_sentence += "полутора стали все ";
  CHECK(Chosen(long_sentence).choice.size() == 15000);
}

TEST_CASE("what was looked up outlives what the vocabulary forgets") {
  Vocabulary vocabulary;
  Words words(Dictionary::built_in());
  const WordId lasting = vocabulary.id_of("Токаевым");
  for (WordId n = 0; vocabulary.size() < Vocabulary::kLasting + 10; ++n) vocabulary.id_of("ф" + std::to_string(n));
  const WordId passing = vocabulary.id_of("законы");
  words.update(vocabulary);
  const auto looked_up = words.analyses(lasting).front().lemma.data();
  CHECK(words.analyses(passing).front().lemma == "закон");
  vocabulary.forget();
  const WordId other = vocabulary.id_of("министрами");
  words.update(vocabulary);
  CHECK(words.analyses(lasting).front().lemma.data() == looked_up);
  CHECK(words.analyses(lasting).front().lemma == "токаев");
  CHECK(words.analyses(other).front().lemma == "министр");
  CHECK(words.analyses(Vocabulary::kLasting - 1).front().lemma == vocabulary.folded(Vocabulary::kLasting - 1));
}

TEST_CASE("words are looked up once, and anew when the vocabulary was cleared") {
  Vocabulary vocabulary;
  Words words(Dictionary::built_in());
  const WordId first = vocabulary.id_of("Москве");
  words.update(vocabulary);
  CHECK(words.analyses(first).front().lemma == "москва");
  const WordId second = vocabulary.id_of("пашиняном");
  words.update(vocabulary);
  CHECK(words.analyses(first).front().lemma == "москва");
  CHECK(words.analyses(second).front().lemma == "пашинян");
  CHECK(words.known(first));
  CHECK_FALSE(words.known(second));
  CHECK((words.any(first) & (gram::datv | gram::loct)) == (gram::datv | gram::loct));
  vocabulary.clear();
  const WordId third = vocabulary.id_of("законы");
  words.update(vocabulary);
  CHECK(words.analyses(third).front().lemma == "закон");
}

TEST_CASE("a verb in the first or second person has no noun for its subject, nor one in the third a pronoun of those") {
  CHECK(chosen("Сосед тушу купил.", "тушу", gram::NOUN | gram::VERB) == "NOUN");
  CHECK(chosen("Сосед ловлю начал.", "ловлю", gram::NOUN | gram::VERB) == "NOUN");
  CHECK(chosen("Сосед травлю осудил.", "травлю", gram::NOUN | gram::VERB) == "NOUN");
  CHECK(chosen("Мы суть дела поняли.", "суть", gram::NOUN | gram::VERB) == "NOUN");
  CHECK(chosen("Мы трут нашли.", "трут", gram::NOUN | gram::VERB) == "NOUN");
}

TEST_CASE("a surname agrees with the given name, and is no man's genitive") {
  CHECK(chosen("Об этом рассказала Ольга Заречина.", "Заречина") == "nomn");
  CHECK(chosen("Пришла Елена Озерина.", "Озерина") == "nomn");
}

TEST_CASE("a noun in two parts, figures with an ending, and a word that is an abbreviation of another, too") {
  CHECK(bases("Улицы города-героя украсили.") == "улица город-герой украсить");
  CHECK(chosen("Он приехал 5-го числа.", "5-го") == "gent,accs");
  CHECK(chosen("Жители страны-участницы рады.", "страны-участницы", gram::cases | gram::numbers) == "sing,gent");
  CHECK(bases("Корабль вошёл в порт.") == "корабль войти в порт");
}

TEST_CASE("a capital behind an opening mark or a dash is no sign of a name") {
  CHECK(chosen("Он сказал: «Роза увяла».", "Роза", gram::Name) == "");
  CHECK(chosen("Он видел — Роза увяла.", "Роза", gram::Name) == "");
  CHECK(chosen("Приехала Анна Роза.", "Роза", gram::Name) == "Name");
}
