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
FLOOR_SEED_MEAN=.975
FLOOR_FACTRU=PER=.975,PER.strict=.953,LOC=.944,LOC.strict=.951,ORG=.828,ORG.strict=.827
FLOOR_NEREL=PERSON=.95,COUNTRY=.957,ORGANIZATION=.733,PLACE=.79
FLOOR_BSNLP=PER=.94,LOC=.93,ORG=.755,NORM=.87
FLOOR_BSNLP_FRESH=PER=.93,LOC=.945,ORG=.72,NORM=.838
FLOOR_QUOTES=direct=.96,partial=.96,indirect=.9,speaker=.915
FLOOR_QUOTES_HARD=direct=.98,partial=.92,indirect=.965,speaker=.95
FLOOR_ROLES=title=.77,of=.56,precision=.92
FLOOR_IDENTITY=PERSON.r=.97,PERSON.p=.99,ORGANIZATION.r=.88,ORGANIZATION.p=.888,COUNTRY.r=.995,CITY.r=.97
FLOOR_PAGES=.98
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
floor "bsnlp nord_stream" python3 "$tools/score.py" "$gold/bsnlp-nord_stream-ru.jsonl" --scheme bsnlp --run "$run" --min "$FLOOR_BSNLP_FRESH"
floor quotes    python3 "$tools/quotes.py" "$gold/quotes-dev.jsonl" --run "$run" --min "$FLOOR_QUOTES"
floor "hard quotes" python3 "$tools/quotes.py" "$gold/quotes-dev-2.jsonl" --run "$run" --min "$FLOOR_QUOTES_HARD"
floor identity  python3 "$tools/identity.py" "$gold/relations-train.jsonl.gz" --part 0/2 --run "$run" --min "$FLOOR_IDENTITY"
floor roles     python3 "$tools/roles.py" "$gold/relations-train.jsonl.gz" --part 0/3 --run "$run" --min "$FLOOR_ROLES"
floor pages     python3 "$tools/html.py" "$newsx" --scrapinghub "$gold/pages" --min "$FLOOR_PAGES"
floor decisions python3 "$tools/decisions.py" "$gold/decisions-dev.jsonl" --run "$run" --min "$FLOOR_DECISIONS"
floor tokens    python3 "$tools/tokens.py" "$gold/ud-pud-a.jsonl" --run "$newsx tokens --input-format jsonl --format jsonl -" --min "$FLOOR_TOKENS"
# Texts of the sets belong to others: none may stand in the repository.
echo "== foreign text"
foreign=$(cd "$root" && python3 "$tools/foreign_text.py" "$shared") && [[ -z $foreign ]] || { echo "$foreign"; failed=1; }
exit $failed
