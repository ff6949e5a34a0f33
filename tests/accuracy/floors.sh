#!/usr/bin/env bash
# Accuracy on the development sets must not fall under these floors. The sets are not part of the repository: without them the test says so and is skipped.
set -u
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
newsx=${1:?the newsx program}
shared=$root/../shared
if [[ ! -d $shared/gold ]]; then echo "skipped: the development sets are not here"; exit 77; fi
run="$newsx extract --input-format jsonl -"
gold=$shared/gold tools=$shared/tools
# Just under what was reached; raise them with every gain.
FLOOR_SEED_MEAN=.98
FLOOR_FACTRU=PER=.97,PER.strict=.948,LOC=.937,LOC.strict=.945,ORG=.818,ORG.strict=.82
FLOOR_NEREL=PERSON=.947,COUNTRY=.953,ORGANIZATION=.724,PLACE=.777
FLOOR_BSNLP=PER=.938,LOC=.926,ORG=.745,NORM=.865
FLOOR_QUOTES=direct=.95,partial=.85,indirect=.88,speaker=.87
FLOOR_ROLES=title=.76,of=.56,precision=.918
FLOOR_DECISIONS=.97
FLOOR_TOKENS=tokens=.995,sentences=.985,lemma=.95
failed=0
floor() { echo "== $1"; shift; "$@" || failed=1; }
floor seed      python3 "$tools/seed.py" "$shared"/seed/*.expected.json "$shared"/seed/*.txt --run "$run" --mean "$FLOOR_SEED_MEAN"
floor factrueval python3 "$tools/score.py" "$gold/factrueval-dev.jsonl" --scheme naeval --run "$run" --min "$FLOOR_FACTRU"
floor nerel     python3 "$tools/score.py" "$gold/nerel-train.jsonl.gz" --scheme nerel --part 0/4 --run "$run" --min "$FLOOR_NEREL"
for topic in asia_bibi ryanair; do
  floor "bsnlp $topic" python3 "$tools/score.py" "$gold/bsnlp-$topic-ru.jsonl" --scheme bsnlp --run "$run" --min "$FLOOR_BSNLP"
done
floor quotes    python3 "$tools/quotes.py" "$gold/quotes-dev.jsonl" --run "$run" --min "$FLOOR_QUOTES"
floor roles     python3 "$tools/roles.py" "$gold/relations-train.jsonl.gz" --part 0/3 --run "$run" --min "$FLOOR_ROLES"
floor decisions python3 "$tools/decisions.py" "$gold/decisions-dev.jsonl" --run "$run" --min "$FLOOR_DECISIONS"
floor tokens    python3 "$tools/tokens.py" "$gold/ud-pud-a.jsonl" --run "$newsx tokens --input-format jsonl --format jsonl -" --min "$FLOOR_TOKENS"
exit $failed
