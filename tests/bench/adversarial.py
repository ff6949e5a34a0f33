#!/usr/bin/env python3
"""Looks for texts that cost more than their length: repeats random words that newsx takes notice of, and compares the
time of four times the text with that of once.

adversarial.py NEWSX [--count N] [--seed S] [--kb N] [--ratio R] [--jobs N]

A text is one of: a few of WORDS over and over; the same with a beginning of its own; one run of them after another, so
that N marks open before N close. `{n}` in a word is another one each time. Time is user time of `newsx extract`, less
that of an empty text, the least of three; what takes less than 0.2 s is not looked at. Prints each text that is over
the ratio and, at the end, how many there are: the exit status is 1 when there are any. The same seed, the same texts.
"""
import argparse
import concurrent.futures
import json
import os
import random
import sys
import tempfile

LEAST_SECONDS = 0.2
SLOW = 4.0  # seconds a megabyte: linear, but worth a look

WORDS = """« » “ ” „ " ' ‹ ( ) [ ] — - – , . ; : ! ? … / № % |
1. 2) (3) 5 12 1412 2019 а) б. I. IV. • * 1О № 7 14-ти 12.05.2019 10:20
решили решил приняли принято утвердили рассмотрели подписали предложили решений решение закон законы указ постановление
документов вопросов пункт повестка пять четырнадцать также следующие перечень О Об о том них из всего
января мая года год понедельник вчера часов века 90-х
сказал сказала заявил сообщил сообщили добавив, отметил, считает, передаёт говорится известно словам мнению данным
слова заявление словам, назвал пишет интервью сообщении письме заявлении
что чтобы который которая которого где когда если как якобы будто бы не ли и а но или по в на от для при с к за
он она они его её их я мы себя свой кто-то один двое многие
Иван Иванов Ивана Петрова Анна Озерова Тасыбеков А. Б.В. Ким Джон Смит Иван{n} Озеров{n} {n}
президент министр глава премьер-министр директор бывший представитель источник политик ведомство пресс-служба
России Казахстана российский казахстанский российско-казахстанский ОДКБ ООН МИД Минфин ТАСС Москва Бишкек США
правительство парламент Госдума Совет совета партия «Труд» газета компания организация агентство комитет (КЗВ) имени
республика город область район улица
готовый новый большой первый второй третье первое написавший сделав идти красиво дом стол ё x http://a.b/c a@b.cc""".split() + ["\n", "\n\n", "\n— ", "\n- ", "\n«", "\n1. ", "\n• ", "\nИванов: ", "\t", "\u00a0", ", что ", ", и "]

SYLLABLES = [c + v for c in "бвгдзклмнпрст" for v in "аеиоу"]


def other_word(number):
    word = ""
    while True:
        number, rest = divmod(number, len(SYLLABLES))
        word += SYLLABLES[rest]
        if number == 0:
            return word


def repeated(unit, size, start=0):
    """At least `size` bytes of `unit`."""
    if "{n}" not in unit:
        return unit * (size // len(unit.encode()) + 1)
    parts, length, number = [], 0, start
    while length < size:
        part = unit.replace("{n}", other_word(number))
        number += 1
        parts.append(part)
        length += len(part.encode())
    return "".join(parts)


def random_unit(rng, least, most):
    words = [rng.choice(WORDS) for _ in range(rng.randint(least, most))]
    return "".join(w + (" " if rng.random() < 0.8 else "") for w in words)


def random_recipe(rng):
    """(once, [unit …]): what the text begins with, and what is repeated, one run after another."""
    kind = rng.random()
    if kind < 0.6:
        return "", [random_unit(rng, 1, 6)]
    if kind < 0.85:
        return random_unit(rng, 1, 8), [random_unit(rng, 1, 5)]
    return "", [random_unit(rng, 1, 4) for _ in range(2)]


def text_of(recipe, size):
    once, units = recipe
    return once + "".join(repeated(u, size // len(units)) for u in units)


def user_seconds(command, stdin, worst=0):
    """User time of a command that reads this file. RuntimeError: killed by a signal, or exit status above `worst`."""
    with open(os.devnull, "wb") as nowhere:
        child = os.posix_spawnp(command[0], command, os.environ,
                                file_actions=[(os.POSIX_SPAWN_DUP2, stdin.fileno(), 0),
                                              (os.POSIX_SPAWN_DUP2, nowhere.fileno(), 1),
                                              (os.POSIX_SPAWN_DUP2, nowhere.fileno(), 2)])
        _, status, usage = os.wait4(child, 0)
    code = os.waitstatus_to_exitcode(status)
    if not 0 <= code <= worst:
        raise RuntimeError(f"killed by signal {-code}" if code < 0 else f"exit status {code}")
    return usage.ru_utime


class Clock:
    def __init__(self, newsx, command):
        self.command = [newsx, *command, "-"]
        self.empty = 0.0
        self.empty = min(self.once("а") for _ in range(5))

    def once(self, text):
        """User seconds."""
        with tempfile.TemporaryFile() as file:
            file.write(text.encode())
            file.flush()
            file.seek(0)
            try:
                return user_seconds(self.command, file) - self.empty
            except RuntimeError as error:
                raise RuntimeError(f"{error}: {text[:200]!r}") from None

    def least(self, text, times=3):
        return min(self.once(text) for _ in range(times))


def judge(clock, recipe, size, ratio):
    """A line about the text when it is over; None when it is not."""
    long = text_of(recipe, 4 * size)
    seconds = clock.once(long)
    if seconds < LEAST_SECONDS:
        return None
    short = text_of(recipe, size)
    before = max(clock.once(short), 0.001)
    slow = seconds / (4 * size / 1e6)
    if seconds / before <= ratio and slow <= SLOW:
        return None
    # What is quadratic stays so in longer texts; what a busy machine or a cache gave does not.
    size *= 2
    seconds, before = clock.least(text_of(recipe, 4 * size)), max(clock.least(text_of(recipe, size)), 0.001)
    slow = seconds / (4 * size / 1e6)
    if seconds / before <= ratio and slow <= SLOW:
        return None
    what = "OVER" if seconds / before > ratio else "slow"
    return f"{what} {seconds / before:6.1f} × {seconds:7.2f} s  {slow:6.1f} s/MB  {json.dumps(recipe, ensure_ascii=False)}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("newsx")
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kb", type=int, default=400, help="of the shorter text")
    parser.add_argument("--ratio", type=float, default=5)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--command", default="extract -j1")
    options = parser.parse_args()
    clock = Clock(options.newsx, options.command.split())
    rng = random.Random(options.seed)
    recipes = [random_recipe(rng) for _ in range(options.count)]
    over = 0
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for line in pool.map(lambda r: judge(clock, r, 1000 * options.kb, options.ratio), recipes):
            if line is not None:
                over += line.startswith("OVER")
                print(line, flush=True)
    print(f"{over} of {options.count} over {options.ratio:g}")
    return 1 if over else 0


if __name__ == "__main__":
    sys.exit(main())
