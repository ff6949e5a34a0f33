#!/usr/bin/env python3
"""timeline: rows of every period against a count over `newsx extract`, bursts against Kleinberg's automaton walked way by way; random dates."""
import datetime, itertools, json, math, random
from common import counted, Referee, MONTH


def dated(records, path):
    """Those whose input tells a day, with it."""
    with open(path) as file: days = [json.loads(line)["date"] for line in file]
    return [record | {"date": date} for record, date in zip(records, days, strict=True) if date]


def day(date, period):
    when = datetime.date.fromisoformat(date)
    year, week, _ = when.isocalendar()
    return {"day": date, "week": f"{year:04}-W{week:02}", "month": date[:7]}[period]


def periods_between(first, last, period):
    """All of them, in order."""
    when, end, out = datetime.date.fromisoformat(first), datetime.date.fromisoformat(last), []
    while when <= end:
        out.append(day(when.isoformat(), period))
        when += datetime.timedelta(1)
    return list(dict.fromkeys(out))


def names_of(record, kind):
    """Mentions by name."""
    counts = {}
    for entity in record["entities"]:
        if entity["type"] != kind or all(m["kind"] == "generic" for m in entity["mentions"]): continue
        counts[entity["name"]] = counts.get(entity["name"], 0) + len(counted(entity))
    return counts


def cost(states, some, every, p, price):
    """What a way through the two states costs (Kleinberg 2002, section 4; the binomial coefficients left out)."""
    total, before = 0, 0
    for state, r, d in zip(states, some, every):
        total += price * (state > before) - r * math.log(p[state]) - (d - r) * math.log(1 - p[state])
        before = state
    return total


def automaton(some, every):
    """Periods in a burst: a set of indices. Up to 12 batches all ways are tried, beyond by dynamic programming."""
    batches = [i for i, d in enumerate(every) if d > 0]
    if len(batches) < 2 or sum(some) == 0 or 2 * sum(some) >= sum(every): return set()
    rate = sum(some) / sum(every)
    p, price = (rate, 2 * rate), math.log(len(batches))
    r, d = [some[i] for i in batches], [every[i] for i in batches]
    if len(batches) <= 12:
        states = min(itertools.product((0, 1), repeat=len(batches)), key=lambda s: (round(cost(s, r, d, p, price), 9), sum(s)))
    else:
        best = {0: (0.0, ()), 1: (math.inf, ())}
        for some_here, every_here in zip(r, d):
            step = lambda state: -some_here * math.log(p[state]) - (every_here - some_here) * math.log(1 - p[state])
            best = {state: min((best[old][0] + price * (state > old) + step(state), best[old][1] + (state,)) for old in (0, 1)) for state in (0, 1)}
        states = min(best.values())[1]
    marked = {i for i, state in zip(batches, states) if state}
    for (i, state), (k, after) in itertools.pairwise(zip(batches, states)):
        if state and after: marked |= set(range(i, k))
    return marked


def check(referee, what, path, kind, period):
    records = dated(referee.records("extract", path), path)
    dates = sorted(r["date"] for r in records)
    periods = periods_between(dates[0], dates[-1], period) if dates else []
    rows = referee.rows("timeline", "--period", period, path)
    referee.same(f"{what}: periods", [r["period"] for r in rows if r["period"] != "unknown"], periods)
    every = [sum(day(r["date"], period) == p for r in records) for p in periods]
    referee.same(f"{what}: documents", [r["documents"] for r in rows if r["period"] != "unknown"], every)
    mentions, having = {}, {}
    for record in records:
        at = periods.index(day(record["date"], period))
        for name, count in names_of(record, kind).items():
            mentions.setdefault(name, [0] * len(periods))[at] += count
            having.setdefault(name, [0] * len(periods))[at] += 1
    found = {}
    for row in referee.rows("timeline", "--period", period, "--by", kind, "--top", 10**6, path):
        if row["period"] != "unknown": found.setdefault(row["name"], []).append(row)
    referee.same(f"{what}: names", set(found), set(mentions))
    for name in found.keys() & mentions.keys():
        referee.same(f"{what}: {name}: periods", [r["period"] for r in found[name]], periods)
        referee.same(f"{what}: {name}: mentions", [r["mentions"] for r in found[name]], mentions[name])
        referee.same(f"{what}: {name}: documents", [r["documents"] for r in found[name]], having[name])
        referee.same(f"{what}: {name}: bursts", {i for i, r in enumerate(found[name]) if r["burst"]}, automaton(having[name], every))
    return sum(any(r["burst"] for r in rows) for rows in found.values()), len(found)


def made(path, documents):
    """Earlier results: (date, {name: mentions})."""
    with open(path, "w") as file:
        for number, (date, names) in enumerate(documents):
            entities = [{"id": f"p{i}", "type": "person", "name": name,
                         "mentions": [{"start": k, "end": k + 1, "kind": "name", "sentence": k, "core": None} for k in range(mentions)]}
                        for i, (name, mentions) in enumerate(names.items())]
            file.write(json.dumps({"schema": 1, "id": str(number), "date": date, "counts": {"words": 100}, "entities": entities, "quotations": []}) + "\n")
    return path


def check_made(referee, what, documents):
    """As check, with what `extract` would have told being the input itself."""
    path = made(referee.path / f"{what}.jsonl", documents)
    with open(path) as file: records = [json.loads(line) for line in file]
    read = referee.records
    referee.records = lambda *_: records
    try: return [check(referee, f"{what}, {period}", path, "person", period) for period in ("day", "week", "month")]
    finally: referee.records = read


def random_documents(seed, documents, days, names):
    """Names are said by few documents or many, there once or over and over; dates are random."""
    draw = random.Random(seed)
    first = datetime.date(2024, 4, 1)
    likely = {f"n{i}": 0.3 / (1 + i % 15) for i in range(names)}
    for _ in range(documents):
        said = {name: 1 + int(draw.expovariate(0.4)) for name, share in likely.items() if draw.random() < share}
        yield (first + datetime.timedelta(draw.randrange(days))).isoformat(), said


def main():
    referee = Referee("timeline")
    for path in sorted(MONTH.glob("*.jsonl")):
        for kind in "person", "country":
            for period in "day", "week", "month": check(referee, f"month, {kind}, {period}", path, kind, period)
    check_made(referee, "short", list(random_documents(1, 40, 11, 30)))
    check_made(referee, "gaps", [(date, names) for date, names in random_documents(2, 60, 400, 30)])
    check_made(referee, "ties", [(f"2024-04-{1 + i % 6:02}", {"a": 1} if i % 3 == 0 else {"b": 2}) for i in range(36)])
    check_made(referee, "bursts", [(f"2024-04-{1 + i % 20:02}", {"a": 1} if i % 20 in (7, 8, 10) or i % 17 == 0 else {"b": 1}) for i in range(200)])
    check_made(referee, "one document", [("2024-04-01", {"a": 3})])
    check_made(referee, "no dates", [(None, {"a": 3}), (None, {})])
    # There is nothing to find in random dates; one name in twenty may seem to.
    (found, names), _, _ = check_made(referee, "random dates", list(random_documents(3, 300, 30, 142)))
    referee.checked += 1
    print(f"timeline: random dates: {found} of {names} names burst")
    if found > names / 20: referee.fault(f"random dates: {found} of {names} names burst")
    referee.done()


main()
