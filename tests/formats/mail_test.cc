#include "formats/mail.h"

#include <doctest/doctest.h>

#include "text/utf8.h"

using namespace newsx;

namespace {

std::string mail_text(std::string_view message) {
  const auto mail = read_mail(message);
  return mail ? mail->text : "! " + mail.error().cause;
}

}  // namespace

TEST_CASE("an attachment without a name is called by its type, which is UTF-8 whatever the header has") {
  const auto mail = read_mail(
      "Content-Type: multipart/mixed; boundary=a\n\n--a\n\nx\n--a\nContent-Type: te\xC9/plain\n"
      "Content-Disposition: attachment\n\ny\n--a--");
  REQUIRE(mail);
  CHECK(newsx::is_valid_utf8(mail->meta));
}

TEST_CASE("attachments are named: plain, in encoded words, in pieces of RFC 2231") {
  const auto attached = [](const std::string& field) {
    const auto mail =
        read_mail("Content-Type: multipart/mixed; boundary=a\n\n--a\n\nx\n--a\nContent-Type: image/png\n" + field +
                  "\n\ny\n--a--");
    return mail ? mail->meta : "! " + mail.error().cause;
  };
  CHECK(attached("Content-Disposition: attachment; filename=\"a b.png\"") == R"({"attachments":["a b.png"]})");
  CHECK(attached("Content-Disposition: attachment; filename=\"=?UTF-8?B?0Jw=?=.png\"") ==
        R"({"attachments":["М.png"]})");
  CHECK(attached("Content-Disposition: attachment; filename*=utf-8''%D0%9C.png") == R"({"attachments":["М.png"]})");
  CHECK(attached("Content-Disposition: attachment; filename*0*=utf-8''%D0%9C; filename*1=.png") ==
        R"({"attachments":["М.png"]})");
  CHECK(attached("Content-Disposition: attachment") == R"({"attachments":["image/png"]})");
  CHECK(attached("Content-Disposition: inline") == "");
}

TEST_CASE("of alternatives the plain text is taken, unless it has no words") {
  const auto alternatives = [](const std::string& plain, const std::string& html) {
    return mail_text("Content-Type: multipart/alternative; boundary=a\n\n--a\n\n" + plain +
                     "\n--a\nContent-Type: text/html\n\n<p>" + html + "</p>\n--a--");
  };
  CHECK(alternatives("Один.", "Два.") == "Один.");
  CHECK(alternatives(" ", "Два.") == "Два.");
  CHECK(alternatives("", "").empty());
}

TEST_CASE("a plain message: subject, text, day, sender") {
  const auto mail = read_mail(
      "From: \"Анна Озерова\" <anna@example.org>\r\nDate: Tue, 3 Jun 2025 10:00:00 +0300\r\nSubject: Визит\r\n"
      " в Минск\r\n\r\nОдин.\r\nДва.\r\n");
  REQUIRE(mail);
  CHECK(mail->text == "Визит в Минск\n\nОдин.\r\nДва.\r\n");
  CHECK(mail->subject == "Визит в Минск");
  CHECK(mail->date == "2025-06-03T10:00:00+03:00");
  CHECK(mail->meta == R"({"title":"Визит в Минск","author":"Анна Озерова","date":"2025-06-03T10:00:00+03:00"})");
}

TEST_CASE("encoded words (RFC 2047); a letter cut in two") {
  CHECK(mail_text("Subject: =?koi8-r?B?7c7T1A==?=\n\n").substr(0, 8) == "Мнст");
  CHECK(mail_text("Subject: =?UTF-8?Q?=D0=9C=D0?= =?utf-8?q?=B8_=D1=80?=\n\n") == "Ми р\n\n");
  CHECK(mail_text("Subject: =?utf-8*ru?Q?=D0=9C=D0?= =?utf-8*ru?Q?=B8?= =?UTF-8?Q?=D1=80?=\n\n") == "Мир\n\n");
  CHECK(mail_text("Subject: A =?UTF-8?Q?=D0=9C?= B\n\n") == "A М B\n\n");
  CHECK(mail_text("Subject: =?broken\n\n") == "=?broken\n\n");
}

TEST_CASE("transfer encodings and charsets") {
  CHECK(mail_text("Content-Type: text/plain; charset=\"windows-1251\"\nContent-Transfer-Encoding: quoted-printable\n\n"
                  "=CC=E8=\n=ED=F1=EA =3D 1") == "Минск = 1");
  CHECK(
      mail_text(
          "content-type: TEXT/PLAIN; format=flowed; charset=koi8-r\ncontent-transfer-encoding: BASE64\n\n7cnO08s=\n") ==
      "Минск");
  CHECK(mail_text("Content-Transfer-Encoding: base64\n\nне base64!") == "не base64!");
}

TEST_CASE("of several parts the plain text, else the page; attachments are none") {
  const std::string_view both =
      "Content-Type: multipart/mixed; boundary=a\n\nпролог\n--a\nContent-Type: text/plain\nContent-Disposition: "
      "attachment; filename=x\n\nприложение\n--a\nContent-Type: multipart/alternative; boundary=\"b c\"\n\n--b c\n"
      "Content-Type: text/html\n\n<p>Страница.</p>\n--b c\nContent-Type: text/plain\n\nТекст.\n--b c--\n--a--\nэпилог";
  CHECK(mail_text(both) == "Текст.");
  CHECK(mail_text("Subject: Визит\nContent-Type: text/html\n\n<html><p>Один.</p><p>Два.</p>") ==
        "Визит\n\nОдин.\n\nДва.");
  CHECK(mail_text("Content-Type: multipart/mixed; boundary=a\n\n--a\nContent-Type: image/png\n\nx\n--a--") ==
        "! a message without text");
  CHECK(mail_text("Content-Type: multipart/mixed; boundary=a\n\n--a\n\nТекст без конца") == "Текст без конца");
}

TEST_CASE("how messages begin") {
  CHECK(looks_like_mail("Return-Path: <a@b>\r\nFrom: a@b\r\n c\r\nsubject: x\r\n\r\n"));
  CHECK(!looks_like_mail("From: a@b\n\nDate: x"));
  CHECK(!looks_like_mail("Иванов: да\nFrom: x\nDate: y"));
  CHECK(!looks_like_mail("From there on: x\nDate: y\nSubject: z"));
  CHECK(!looks_like_mail(""));
}
