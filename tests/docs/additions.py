#!/usr/bin/env python3
"""The additions that docs/contributing.md shows compile against the headers of today, and the files that it names are there.

    additions.py COMPILER [FLAG]...

Blocks of C++ that are marked with a file are compiled (syntax only, all in one), a block that is marked "row" stands in a
table of output formats.
"""
import pathlib, re, subprocess, sys, tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs/contributing.md"
# Named as what would be added, or made by a build.
ABSENT = re.compile(r"cli/commands/(NAME|lengths)\.cc|lib/output/names\.(cc|h)|lib/knowledge/rules/NAME\.rules|tests/(NAME|LAYER)/|build/.*|tests/golden/NAME\.differences|.*[*<].*|.*COMMAND.*")


def source(text):
    """One translation unit of all the examples."""
    blocks = re.findall(r"^```cpp (\S+)\n(.*?)^```", text, re.M | re.S)
    # What only a header has, and includes of the files that would be added, have no place in one translation unit.
    own = re.compile(r'^#pragma once\n|^#include "output/names\.h"\n', re.M)
    files = [own.sub("", body) for name, body in blocks if name != "row"]
    rows = "".join(body for name, body in blocks if name == "row")
    return len(blocks), "\n".join(files) + f"""
#include "cli/output_format.h"
namespace newsx::cli {{
using Out = std::string&;
using View = const DocumentView&;
constexpr std::array kAdded{{
{rows}}};
static_assert(!kAdded[0].name.empty());
}}
"""


def main(compiler, *flags):
    text = PAGE.read_text(encoding="utf-8")
    count, code = source(text)
    wrong = [] if count >= 3 else ["docs/contributing.md shows no additions"]
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "additions.cc"
        path.write_text(code, encoding="utf-8")
        done = subprocess.run([compiler, "-std=c++20", "-fsyntax-only", "-Wall", "-Wextra", "-Werror", *flags, f"-I{ROOT}", f"-I{ROOT}/lib",
                               str(path)], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace")
        if done.returncode: wrong.append(done.stdout)
    prose = re.sub(r"^```.*?^```", "", text, flags=re.M | re.S)
    for name in set(re.findall(r"`((?:cli|lib|tests|docs|corpora)/[^` ]*)", prose)):
        if not ABSENT.fullmatch(name) and not (ROOT / name).exists(): wrong.append(f"docs/contributing.md: there is no {name}")
    print("\n".join(wrong) or f"{count} examples compile")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
