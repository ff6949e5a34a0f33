#!/usr/bin/env bash
# tests/fuzz/run.sh BUILD SECONDS [TARGET...]: runs the fuzz targets of a build with NEWSX_FUZZ, two at a time. What a
# target finds stays in BUILD/found; exit 1 when there is something.
set -u
build=$(realpath "$1") seconds=$2
shift 2
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
mkdir -p "$build/found"

# Office files, mailboxes and archives are fuzzed where they are named: run.sh BUILD SECONDS docx warc
formats=(docx odt rtf epub fb2 xlsx ods markdown mht mbox telegram warc)

run() {
  local target=$1 seeds=() corpus=$build/corpus/$1
  mkdir -p "$corpus"
  case $target in
    text) seeds=("$root/corpora/samples" "$root/corpora/adversarial") ;;
    rules) seeds=("$here/seeds/rules" "$root/lib/knowledge/rules") ;;
    *) seeds=("$here/seeds/$target") ;;
  esac
  local limit=4096
  [[ $target == text ]] && limit=20000
  if [[ " ${formats[*]} " == *" $target "* ]]; then
    seeds=()
    for seed in "$root/tests/formats/files" "$here/seeds/$target"; do [[ ! -d $seed ]] || seeds+=("$seed"); done
    limit=40000
  fi
  "$build/tests/fuzz/fuzz_$target" -max_total_time="$seconds" -max_len=$limit -timeout=20 -rss_limit_mb=2048 \
    -artifact_prefix="$build/found/$target-" -print_final_stats=1 "$corpus" "${seeds[@]}" >"$build/$target.log" 2>&1
  local status=$?
  printf '%-11s %s runs, %s\n' "$target" "$(sed -n 's/stat::number_of_executed_units: //p' "$build/$target.log")" \
    "$( ((status == 0)) && echo nothing found || echo "FOUND, see $build/found and $build/$target.log")"
  ((status == 0)) || { grep -E 'ERROR|runtime error|does not hold|SUMMARY|^    #[0-9] .*newsx' "$build/$target.log" | head -n 12; return 1; }
}

targets=("$@")
((${#targets[@]} > 0)) || targets=(text html mail jsonl records rules gazetteer dictionary)
failed=0
running=()
for target in "${targets[@]}"; do
  run "$target" &
  running+=($!)
  if ((${#running[@]} == 2)); then
    for job in "${running[@]}"; do wait "$job" || failed=1; done
    running=()
  fi
done
for job in "${running[@]}"; do wait "$job" || failed=1; done
exit $failed
