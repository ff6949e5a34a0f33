#!/usr/bin/env bats
# Colours, pager, settings, completion, manual pages, doctor.
load common

@test "--color, NO_COLOR, CLICOLOR_FORCE" {
  needs_terminal
  export TERM=xterm PAGER=cat
  colored() { grep $'\e\\[1m' >/dev/null; }  # reads all: what script(1) cannot write has failed
  plain() { ! grep $'\e' >/dev/null; }
  at_terminal "'$NEWSX' quotes '$SAMPLES/court.txt'" | colored
  at_terminal "'$NEWSX' stats '$SAMPLES/court.txt'" | colored
  at_terminal "'$NEWSX' quotes --color never '$SAMPLES/court.txt'" | plain
  at_terminal "NO_COLOR=1 '$NEWSX' quotes '$SAMPLES/court.txt'" | plain
  at_terminal "NO_COLOR=1 '$NEWSX' quotes --color always '$SAMPLES/court.txt'" | colored
  at_terminal "TERM=dumb '$NEWSX' quotes '$SAMPLES/court.txt'" | plain
  newsx quotes -f table "$SAMPLES/court.txt" | plain
  newsx quotes -f table --color always "$SAMPLES/court.txt" | colored
  CLICOLOR_FORCE=1 newsx quotes -f table "$SAMPLES/court.txt" | colored
  CLICOLOR_FORCE=0 newsx quotes -f table "$SAMPLES/court.txt" | plain
  newsx quotes -f csv --color always "$SAMPLES/court.txt" | plain
  # Colours take no room.
  diff <(newsx quotes -f table --color always "$SAMPLES/court.txt" | sed 's/\x1b\[[0-9]*m//g') <(newsx quotes -f table "$SAMPLES/court.txt")
  run -2 --separate-stderr newsx quotes --color sometimes x.txt
  says "newsx: --color: 'sometimes' is not one of auto, always, never"
}

@test "a pager for tables at a terminal: PAGER, --no-pager" {
  needs_terminal
  at_terminal "PAGER='sed s/^/PAGED/' '$NEWSX' quotes '$SAMPLES/court.txt'" | grep '^PAGED' >/dev/null
  at_terminal "PAGER='sed s/^/PAGED/' '$NEWSX' stats '$SAMPLES/court.txt'" | grep '^PAGED' >/dev/null
  at_terminal "PAGER='sed s/^/PAGED/' '$NEWSX' quotes --no-pager '$SAMPLES/court.txt'" >unpaged
  at_terminal "PAGER='sed s/^/PAGED/' '$NEWSX' extract '$SAMPLES/court.txt'" >>unpaged
  PAGER='sed s/^/PAGED/' newsx quotes -f table "$SAMPLES/court.txt" >>unpaged
  [[ -s unpaged ]]
  run ! grep -q PAGED unpaged
  # The exit status is the program's, also when the pager is left early.
  run -1 bash -c "PAGER='head -n 1' script -qec \"'$NEWSX' quotes absent.txt '$SAMPLES/court.txt'\" /dev/null </dev/null"
}

@test "tables are as wide as the terminal" {
  command -v tmux >/dev/null || skip "no tmux"
  for width in 60 100; do
    tmux -L "newsx-$$-$width" -f /dev/null new-session -d -x $width -y 50 "TERM=xterm PAGER=cat '$NEWSX' entities '$SAMPLES/court.txt' >/dev/tty; sleep 5"
    sleep 1
    widest=$(tmux -L "newsx-$$-$width" capture-pane -p -S - | wc -L)
    tmux -L "newsx-$$-$width" kill-server
    (( widest <= width && widest > width / 2 )) || { echo "$widest of $width"; false; }
  done
}

@test "newsx.conf: in the folder, below XDG_CONFIG_HOME; the command line wins" {
  unset NEWSX_CONFIG
  export XDG_CONFIG_HOME=$PWD/xdg HOME=$PWD/home
  mkdir -p xdg/newsx work
  printf 'types = place\npretty = true\n' >xdg/newsx/newsx.conf
  cd work
  types() { newsx extract "$@" "$SAMPLES/flash.txt" | jq -r '.entities[].type' | sort -u | paste -sd' '; }
  [[ $(types) == place && $(newsx extract "$SAMPLES/flash.txt" | wc -l) -gt 10 ]]
  printf '# here\n[extract]\ntypes = country\n[quotes]\nformat = csv\n' >newsx.conf
  [[ $(types) == country && $(newsx quotes --compact "$SAMPLES/flash.txt" | head -c 9) == document, ]]
  [[ $(types --types person) == person ]]
  run -0 newsx config
  [[ $output == *"types = place "*"# $XDG_CONFIG_HOME/newsx/newsx.conf"* && $output == *"extract.types = country "*"# newsx.conf"* ]]
  [[ $output == *"offsets = codepoint "*"# default"* ]]
  [[ $(NEWSX_CONFIG='' types) == "country organization person place" ]]
  echo 'types = person' >other.conf
  [[ $(NEWSX_CONFIG=other.conf types) == person ]]
  # A setting of an option that a command has not is no error for it.
  newsx schema | cmp - "$SOURCE/docs/schema.json"
}

@test "newsx.conf that cannot be used: exit 2, with the file's name" {
  unset NEWSX_CONFIG
  export XDG_CONFIG_HOME=$PWD/xdg
  bad() { printf "$1" >newsx.conf; run -2 --separate-stderr newsx extract "$SAMPLES/flash.txt"; says "$2"; }
  bad 'type = place\n' "newsx: newsx.conf: unknown option 'type' (did you mean types?)"
  bad 'pretty = perhaps\n' "newsx: newsx.conf: pretty is a switch: true or false"
  bad 'jobs = -1\n' "newsx: newsx.conf: --jobs: '-1' is not a number of jobs from 1 to 1024"
  bad '[stats]\ntypes = place\n' "newsx: newsx.conf: [stats] has no option 'types'"
  printf 'nonsense\n' >newsx.conf
  run -2 --separate-stderr newsx extract "$SAMPLES/flash.txt"
  [[ $stderr == "newsx: newsx.conf: "* && ${#stderr_lines[@]} == 1 ]]
  run -1 newsx doctor
  [[ $output == *"problem  newsx.conf: "* ]]
  NEWSX_CONFIG=absent.conf run -2 --separate-stderr newsx extract "$SAMPLES/flash.txt"
  says "newsx: absent.conf: no such file"
}

@test "every option can stand in newsx.conf and is shown by config" {
  newsx config >shown
  options=$(newsx extract --help | grep -o '^ *\(-., \)\?--[a-z-]*' | grep -o -- '--.*' | cut -c3- | grep -vx help)
  (($(wc -l <<<"$options") > 20))
  for option in $options; do grep -q "^$option = " shown; done
}

@test "completion: bash" {
  newsx completion bash >c.bash
  complete_words() { bash -c 'source c.bash; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _newsx 2>/dev/null; echo "${COMPREPLY[*]}"' - "$@"; }
  [[ $(complete_words newsx ex) == extract ]]
  [[ $(complete_words newsx extract --off) == --offsets ]]
  [[ $(complete_words newsx extract --offsets '') == "codepoint byte utf16" ]]
  [[ $(complete_words newsx quotes -f c) == csv ]]
  [[ $(complete_words newsx schema --off) == "" ]]
  [[ $(complete_words newsx help sta) == stats ]]
  [[ $(complete_words newsx completion z) == zsh ]]
}

@test "completion: zsh" {
  command -v zsh >/dev/null && command -v tmux >/dev/null || skip "no zsh or no tmux"
  newsx completion zsh >_newsx
  zsh -n _newsx
  printf 'autoload -Uz compinit && compinit -u -d dump\nPS1="> "\nnewsx() { : }\nsource ./_newsx\n' >.zshrc
  tmux -L "newsx-$$" -f /dev/null new-session -d -x 100 -y 30 -c "$PWD" "ZDOTDIR='$PWD' zsh"
  keys() { tmux -L "newsx-$$" send-keys "$@"; sleep 1; }
  sleep 1
  keys 'newsx ext' Tab
  keys -- '--off' Tab
  keys 'b' Tab
  tmux -L "newsx-$$" capture-pane -p >seen
  tmux -L "newsx-$$" kill-server
  grep -q '> newsx extract --offsets byte' seen || { cat seen; false; }
}

@test "completion: fish" {
  command -v fish >/dev/null || skip "no fish"
  newsx completion fish >c.fish
  complete_line() { HOME=$PWD fish --no-config -c "source c.fish; complete -C'$1'" | cut -f1 | paste -sd' '; }
  [[ $(complete_line 'newsx ext') == extract ]]
  [[ $(complete_line 'newsx extract --off') == --offsets ]]
  [[ $(complete_line 'newsx extract --offsets ') == "byte codepoint utf16" ]]
  [[ $(complete_line 'newsx stats --format ') == "csv json jsonl markdown table tsv xlsx" ]]
}

@test "completion for another shell is refused" {
  run -2 --separate-stderr newsx completion tcsh
  says "newsx: completion: for which shell? There are: bash zsh fish"
}

@test "doctor: a whole installation, a damaged one" {
  run -0 newsx doctor
  [[ ${lines[-1]} == "nothing is wrong" && $output == *"ok       knowledge: "* ]]
  mkdir -p rules
  printf 'phase persons\nrule x\n  pattern [gnt]\n  make person\n' >rules/bad.rules
  run -1 newsx doctor --rules rules
  [[ $output == *"problem  rules/bad.rules:3:"* && ${lines[-1]} == "1 problem" ]]
}

@test "manual pages are made of docs and read by man" {
  python3 "$SOURCE/docs/make_man.py" "$NEWSX" 0.1.0 man
  for command in $COMMANDS; do
    [[ -s man/newsx-$command.1 ]]
  done
  run grep -h -A 1 '^.SH NAME' man/*
  [[ $output != *"sh newsx"* ]] || { echo "$output"; false; }
  if command -v mandoc >/dev/null; then
    for page in man/*; do
      run mandoc -T utf8 -W error "$page"
      [[ $status == 0 ]] || { echo "$page: $output" | tail -n 5; false; }
    done
  fi
  command -v man >/dev/null || skip "no man"
  MANWIDTH=100 man -l man/newsx-extract.1 | col -b >page
  grep -q -- '--offsets' page && grep -q 'newsx extract corpora/samples/flash.txt' page
}
