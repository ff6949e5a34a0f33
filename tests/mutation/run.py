#!/usr/bin/env python3
"""Makes small breaks in newsx, one after another, and tells which of them no fast test notices.

    run.py [--list] [--only PATTERN] [--jobs N] [--tree FOLDER]

mutations.tsv beside this script has the breaks. Each job has a copy of the repository with a build of its own below
FOLDER (build/mutation), which stays for the next run, so that a break costs the compilation of one file. The copy is of the
working tree: what git lists, as it stands now. The fast tests run until one fails: the tests of the broken layer first, then those of the other layers, the
rules' examples, the cases, the articles, and the program from outside. A break that does not compile, or hangs, is noticed, too,
but one that does not compile is an error of the list.

Prints a line a break and the survivors at the end. Exit status: 0 all are noticed, 1 some survive, 2 the list or the unbroken program
is at fault. NEWSX_MUTATION_CMAKE: further arguments for cmake.
"""
import argparse, collections, concurrent.futures, os, pathlib, queue, re, resource, shlex, shutil, signal, subprocess, sys, time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
LIST = HERE / "mutations.tsv"
COLUMNS = ["path", "find", "replace", "note"]
LONGEST_TEST = 120     # seconds; a test that takes longer hangs
MOST_MEMORY = 8 << 30  # bytes of address space
SUITES = ["input", "records", "usage", "output", "study", "formats", "read_formats", "rules", "terminal", "own_class", "figures", "folder_settings", "passed_over"]  # of tests/cli, quick ones

Mutation = collections.namedtuple("Mutation", ["line", *COLUMNS])


class Failure(Exception):
    pass


def read_list():
    found, header = [], None
    for number, line in enumerate(LIST.read_text(encoding="utf-8").splitlines(), 1):
        if not line or line.startswith("#"): continue
        cells = line.split("\t")
        if header is None:
            header = cells
            if header != COLUMNS: raise Failure(f"{LIST.name}:{number}: the columns are {', '.join(COLUMNS)}")
        elif len(cells) != len(COLUMNS) or not cells[0] or not cells[1]:
            raise Failure(f"{LIST.name}:{number}: a path, a text, its replacement and a note, with tabs between them")
        else:
            found.append(Mutation(number, *cells))
    return found


def place(mutation, root):
    """The file that has the text, once."""
    def count(file):
        return file.read_text(encoding="utf-8", errors="replace").count(mutation.find)
    named = root / mutation.path
    files = [(f, n) for f in [named] if f.is_file() and (n := count(f))]
    if not files:
        everywhere = (f for top in ("lib", "cli") for f in sorted((root / top).rglob("*")) if f.suffix in (".cc", ".h"))
        files = [(f, n) for f in everywhere if (n := count(f))]
    where = f"{LIST.name}:{mutation.line}: {mutation.find!r}"
    if not files: raise Failure(f"{where} is not found, in {mutation.path} or elsewhere")
    if len(files) > 1 or files[0][1] > 1:
        raise Failure(f"{where} is found {sum(n for _, n in files)} times: " + ", ".join(str(f.relative_to(root)) for f, _ in files))
    return files[0][0]


def copy_tree(to):
    """What git lists of the working tree; files that are the same are left alone, so that little is built anew."""
    listed = subprocess.run(["git", "-C", ROOT, "ls-files", "-z", "--cached", "--others", "--exclude-standard"], stdout=subprocess.PIPE, check=True)
    names = {n for n in listed.stdout.decode().split("\0") if n and (ROOT / n).is_file()}
    for name in sorted(names):
        source, target = ROOT / name, to / name
        if target.is_file() and target.read_bytes() == source.read_bytes(): continue
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)
        shutil.copymode(source, target)
    for old in [p for p in to.rglob("*") if p.is_file()]:
        name = str(old.relative_to(to))
        if not name.startswith(("build/", ".git")) and name not in names: old.unlink()


def limited():
    os.setsid()
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))


def passes(command, cwd, env):
    process = subprocess.Popen(command, cwd=cwd, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, preexec_fn=limited)
    try:
        return process.wait(LONGEST_TEST) == 0
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        return False


class Tree:
    """A copy of the repository with its build."""

    def __init__(self, folder):
        self.root, self.build = folder, folder / "build" / "dev"
        folder.mkdir(parents=True, exist_ok=True)
        copy_tree(folder)
        if not (folder / ".git").exists(): subprocess.run(["git", "init", "-q", folder], check=True)  # scripts ask where the top is
        self.program = self.build / "newsx"
        if not (self.build / "build.ninja").exists():
            launcher = ["-DCMAKE_CXX_COMPILER_LAUNCHER=ccache"] if shutil.which("ccache") else []
            self.call(["cmake", "-S", folder, "-B", self.build, "-G", "Ninja", "-DCMAKE_BUILD_TYPE=Release", "-DNEWSX_TESTS=ON",
                       "-DCMAKE_UNITY_BUILD=ON", "-DCMAKE_UNITY_BUILD_BATCH_SIZE=6", "-DCMAKE_CXX_FLAGS=-w", "-DCMAKE_CXX_FLAGS_RELEASE=-O1 -DNDEBUG",
                       *launcher, *shlex.split(os.environ.get("NEWSX_MUTATION_CMAKE", ""))])
        self.make()
        self.layers = [t.name[len("test_"):] for t in sorted((self.build / "tests").glob("test_*")) if t.is_file() and os.access(t, os.X_OK)]

    def call(self, command):
        done = subprocess.run([str(c) for c in command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        if done.returncode != 0: raise Failure(f"{shlex.join(str(c) for c in command)}:\n{done.stdout[-4000:]}")

    def make(self, *targets):
        if not targets:
            tests = re.findall(r"^build (test_\w+): phony", (self.build / "build.ninja").read_text(), re.M)
            targets = ("newsx", *tests)
        self.call(["ninja", "-C", self.build, *targets])

    def stages(self, layer):
        """(name, what to build, command), the likeliest to notice a break of the layer first."""
        program = self.program
        tests = self.root / "tests"
        own = [layer] if layer in self.layers else []
        near = [l for l in ("analyzer",) if l in self.layers and l not in own]
        for name in own + near: yield f"test_{name}", f"test_{name}", [self.build / "tests" / f"test_{name}"]
        yield "rules check", "newsx", [program, "rules", "check"]
        for name in self.layers:
            if name not in own + near: yield f"test_{name}", f"test_{name}", [self.build / "tests" / f"test_{name}"]
        yield "cases", "newsx", ["python3", tests / "cases" / "run.py", program, "--floors"]
        yield "golden", "newsx", ["python3", tests / "golden" / "compare.py", program]
        for suite in SUITES: yield f"{suite}.bats", "newsx", ["bats", tests / "cli" / f"{suite}.bats"]

    def noticed_by(self, layer):
        """The name of the first test that fails; None when all pass."""
        env = dict(os.environ, NEWSX=str(self.program), NEWSX_SANITIZE="", HOME=str(self.root / "build" / "home"))
        (self.root / "build" / "home").mkdir(exist_ok=True)
        for name, target, command in self.stages(layer):
            self.make(target)
            if not passes([str(c) for c in command], self.root, env): return name
        return None

    def try_mutation(self, mutation):
        file = place(mutation, self.root)
        text = file.read_text(encoding="utf-8")
        layer = file.relative_to(self.root).parts[1]
        try:
            file.write_text(text.replace(mutation.find, mutation.replace), encoding="utf-8")
            return self.noticed_by(layer)
        finally:
            file.write_text(text, encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--list", action="store_true", help="print the breaks and where they are, and make none")
    parser.add_argument("--only", metavar="PATTERN", default="", help="a regular expression that the path, the text or the note has")
    parser.add_argument("--jobs", type=int, default=1, metavar="N", help="breaks at once, each in a tree of its own")
    parser.add_argument("--tree", type=pathlib.Path, default=ROOT / "build" / "mutation", metavar="FOLDER", help="where the trees are")
    options = parser.parse_args()
    chosen = [m for m in read_list() if re.search(options.only, "\t".join(m[1:]))]
    at_fault = []
    for m in chosen:
        try:
            file = place(m, ROOT)
            if options.list: print(f"{file.relative_to(ROOT)}: {m.note}")
        except Failure as failure:
            at_fault.append(str(failure))
    if at_fault: raise Failure("\n".join(at_fault))
    if options.list: return 0
    if not chosen: raise Failure("no break has that")

    trees = queue.Queue()
    for number in range(min(options.jobs, len(chosen))):
        tree = Tree(options.tree / f"tree{number}")
        if number == 0 and (broken := tree.noticed_by("base")): raise Failure(f"{broken} fails although nothing is broken")
        trees.put(tree)

    def try_one(mutation):
        tree, begun = trees.get(), time.monotonic()
        try:
            result = tree.try_mutation(mutation)
        except Failure as failure:
            result = failure
        finally:
            trees.put(tree)
        said = f"ERROR {result}" if isinstance(result, Failure) else f"killed by {result}" if result else "SURVIVED"
        print(f"{mutation.path}: {mutation.note}: {said} ({time.monotonic() - begun:.0f} s)", flush=True)
        return result

    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool: results = list(pool.map(try_one, chosen))
    survivors = [m for m, r in zip(chosen, results) if r is None]
    errors = [m for m, r in zip(chosen, results) if isinstance(r, Failure)]
    print(f"\n{len(chosen)} breaks, {len(chosen) - len(survivors) - len(errors)} killed, {len(survivors)} survived, {len(errors)} did not build")
    for m in survivors: print(f"survived: {LIST.name}:{m.line}: {m.path}: {m.note}\n  - {m.find}\n  + {m.replace}")
    return 2 if errors else 1 if survivors else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Failure as failure:
        print(f"run.py: {failure}", file=sys.stderr)
        sys.exit(2)
    except KeyboardInterrupt:
        sys.exit(130)
