"""What the referees share. A referee computes a command's figures anew, from `newsx tokens` or `newsx extract` and with
SciPy or NetworkX, and compares: tests/referee/COMMAND.py NEWSX. Exit 0: all agree; 1: some do not; 77: packages missing.

    from common import need, Referee, documents, corpus, SAMPLES
    need("scipy")                                  # first of all: another Python, or exit 77
    referee = Referee("compare")                   # sys.argv[1] is the program
    rows = referee.rows("compare", a, b)           # the JSON that it prints, read strictly
    referee.close("ties: ll of мост", row["ll"], 3.858, digits=2)
    referee.same("ties: names", names, expected)
    referee.done()                                 # says how much was checked, and exits
"""
import json, math, os, pathlib, random, subprocess, sys, tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "corpora/samples"
MONTH = ROOT / "corpora/month"
# Nouns and verbs of one reading each; sentences of them are no prose, but are counted like prose.
WORDS = ("мост река город театр дорога завод поле школа договор министр закон бюджет рынок газета посол "
         "строить читать открыть подписать обсудить закрыть новый старый большой и в на не с").split()


def need(*modules):
    """Runs on under Debian's Python when only that has the modules; exit 77 where none has."""
    for module in modules:
        try:
            __import__(module)
        except ImportError:
            if sys.executable != "/usr/bin/python3" and os.path.exists("/usr/bin/python3"):
                os.execv("/usr/bin/python3", ["/usr/bin/python3", *sys.argv])
            sys.exit(print(f"skipped: no Python with {module} (Debian: python3-{module})") or 77)


def strict_json(text):
    """One JSON value as RFC 8259 has it: no NaN, no Infinity, no key twice."""
    def unique(pairs):
        keys = [key for key, _ in pairs]
        if len(set(keys)) != len(keys): raise ValueError(f"a key stands twice: {keys}")
        return dict(pairs)
    def refuse(name): raise ValueError(f"{name} is no JSON")
    return json.loads(text, object_pairs_hook=unique, parse_constant=refuse)


class Referee:
    def __init__(self, name):
        if len(sys.argv) < 2: sys.exit(__doc__)
        self.newsx, self.name = os.path.abspath(sys.argv[1]), name
        self.checked, self.faults = 0, []
        self.folder = tempfile.TemporaryDirectory()
        self.path = pathlib.Path(self.folder.name)

    def run(self, *arguments, status=0):
        """What newsx prints; (stdout, stderr). Another exit status is a fault."""
        done = subprocess.run([self.newsx, *map(str, arguments)], capture_output=True, text=True, timeout=300)
        self.same(f"exit status of {' '.join(map(str, arguments))}", done.returncode, status)
        return done.stdout, done.stderr

    def rows(self, *arguments):
        return strict_json(self.run(*arguments, "--format", "json")[0])

    def records(self, *arguments):
        return [strict_json(line) for line in self.run(*arguments, "--format", "jsonl")[0].splitlines()]

    def fault(self, text):
        self.faults.append(text)
        if len(self.faults) <= 20: print(f"{self.name}: {text}")

    def same(self, what, ours, theirs):
        self.checked += 1
        if ours != theirs: self.fault(f"{what}: newsx has {ours!r}, the referee {theirs!r}")

    def close(self, what, ours, theirs, digits=None, significant=None, relative=1e-9):
        """Two numbers that agree to the digits printed: after the point, or significant ones. null agrees with None."""
        self.checked += 1
        if ours is None or theirs is None:
            if ours is not theirs: self.fault(f"{what}: newsx has {ours!r}, the referee {theirs!r}")
            return
        room = relative * abs(theirs) + 1e-12
        if digits is not None: room += 0.500001 * 10.0 ** -digits
        if significant is not None and theirs != 0:
            room += 0.500001 * 10.0 ** (math.floor(math.log10(abs(theirs))) + 1 - significant)
        if not abs(ours - theirs) <= room: self.fault(f"{what}: newsx has {ours!r}, the referee {theirs!r}")

    def done(self):
        print(f"{self.name}: {self.checked} values checked, {len(self.faults)} faults")
        sys.exit(1 if self.faults else 0)


def texts(seed, documents, words=(20, 60), vocabulary=WORDS, bursts=0.0):
    """Documents of random words in sentences; the same for a seed. bursts: how likely a word is said again at once."""
    draw = random.Random(seed)
    weights = [1 / (rank + 2) for rank in range(len(vocabulary))]
    out = []
    for _ in range(documents):
        said, sentences = [], []
        for _ in range(draw.randint(*words)):
            again = said and draw.random() < bursts
            said.append(draw.choice(said) if again else draw.choices(vocabulary, weights)[0])
        for at in range(0, len(said), 8): sentences.append(" ".join(said[at:at + 8]).capitalize() + ".")
        out.append(" ".join(sentences))
    return out


def corpus(path, texts, date="2024-05-01"):
    """Writes documents as JSON Lines; the path. A list of dates in place of one gives each its own."""
    with open(path, "w", encoding="utf-8") as file:
        for number, text in enumerate(texts):
            day = date if isinstance(date, str) else date[number]
            file.write(json.dumps({"id": f"{pathlib.Path(path).stem}-{number}", "date": day, "text": text}, ensure_ascii=False) + "\n")
    return path


def pairs(folder):
    """Pairs of corpora that statistics stumble over: (name, A, B) as paths."""
    folder = pathlib.Path(folder)
    def pair(name, a, b): return name, corpus(folder / f"{name}-a.jsonl", a), corpus(folder / f"{name}-b.jsonl", b)
    yield pair("plain", texts(1, 30), texts(2, 30))
    yield pair("bursts", texts(3, 40, bursts=0.5), texts(4, 40, bursts=0.5))
    yield pair("unequal sizes", texts(5, 4), texts(6, 90))
    yield pair("unequal lengths", texts(7, 60, (200, 400)), texts(8, 60, (5, 15)))
    yield pair("zeros", texts(9, 20, vocabulary=WORDS[:12]), texts(10, 20, vocabulary=WORDS[8:]))
    yield pair("ties", ["Мост и река."] * 6 + ["Театр."] * 6, ["Мост и река."] * 6 + ["Завод."] * 6)
    yield pair("one document", texts(11, 1), texts(12, 1))
    yield pair("documents without words", texts(13, 5) + ["…", "123"], ["!"] + texts(14, 5))


def plain(word):
    """As newsx counts a form: in lower case, ё as е."""
    return word.lower().replace("ё", "е")


def counted(entity):
    """The mentions that count: one inside a longer one of the same thing does not."""
    spans = [(m["start"], m["end"]) for m in entity["mentions"]]
    inside = lambda a, b: a != b and b[0] <= a[0] and a[1] <= b[1]
    return [m for m, span in zip(entity["mentions"], spans) if not any(inside(span, other) for other in spans)]


def documents(referee, *inputs):
    """Each document's tokens as `newsx tokens` tells them, with its sentences."""
    return referee.records("tokens", *inputs)
