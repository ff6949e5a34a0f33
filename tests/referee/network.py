#!/usr/bin/env python3
"""network: nodes, pairs and their measures against NetworkX's, of what `newsx extract` found; its estimates against what is known."""
import itertools, json, random
from common import counted, need, Referee, MONTH, SAMPLES
need("scipy", "networkx")
import networkx
from scipy.special import rel_entr

MOST_TOGETHER = 64


def ll(both, row, column, every):
    """G², with a minus where they are together more rarely than by chance."""
    cells = [both, row - both, column - both, every - row - column + both]
    expected = [row * column / every, row * (every - column) / every, (every - row) * column / every, (every - row) * (every - column) / every]
    g2 = 2 * float(sum(rel_entr(cells, expected)))
    return -abs(g2) if both < expected[0] else abs(g2)


def expect(records, relation):
    """(mentions, documents by (type, name); {(a, b): (weight, ll)})."""
    mentions, documents, margins, quoted, pairs, units = {}, {}, {}, {}, {}, 0
    for record in records:
        met, together, names = set(), {}, {}
        for entity in record["entities"]:
            key = (entity["type"], entity["name"])
            if entity["mentions"] and all(m["kind"] == "generic" for m in entity["mentions"]): continue
            names[entity.get("id")] = key
            for mention in counted(entity):
                mentions[key] = mentions.get(key, 0) + 1
                met.add(key)
                together.setdefault(mention["sentence"] if relation == "sentence" else 0, set()).add(key)
        for key in met: documents[key] = documents.get(key, 0) + 1
        if relation == "speakers":
            for quotation in record["quotations"]:
                units += 1
                speaker = quotation["speaker"] and names.get(quotation["speaker"]["entity"])
                if speaker: quoted[speaker] = quoted.get(speaker, 0) + 1
                for about in {names[a["entity"]] for a in quotation["about"] if a["entity"] in names} - {speaker}:
                    margins[about] = margins.get(about, 0) + 1
                    if speaker: pairs[speaker, about] = pairs.get((speaker, about), 0) + 1
            continue
        for unit in together.values():
            if len(unit) > MOST_TOGETHER: continue
            units += 1
            for key in unit: margins[key] = margins.get(key, 0) + 1
            for a, b in itertools.combinations(sorted(unit), 2): pairs[a, b] = pairs.get((a, b), 0) + 1
    rows = quoted if relation == "speakers" else margins
    return mentions, documents, {(a, b): (weight, ll(weight, rows[a], margins[b], units)) for (a, b), weight in pairs.items()}


def check(referee, what, inputs, records, relation, weight):
    how = ["--join", "none", *(["--speakers"] if relation == "speakers" else ["--within", relation])]
    mentions, documents, pairs = expect(records, relation)
    if weight == "ll": pairs = {pair: figures for pair, figures in pairs.items() if figures[1] > 1e-9}
    edges = referee.rows("network", *how, "--weight", weight, "--edges", "--top", 10**6, *inputs)
    ends = tuple if relation == "speakers" else lambda pair: tuple(sorted(pair))  # which end is told first is no matter
    found = {ends([(e["source_type"], e["source"]), (e["target_type"], e["target"])]): e for e in edges}
    near_zero = {pair for pair, e in found.items() if abs(e["ll"]) < 0.005}  # what rounding may have on either side
    referee.same(f"{what}: pairs", set(found) - near_zero, {pair for pair, (_, g) in pairs.items() if pair not in near_zero})
    for pair in found.keys() & pairs.keys():
        referee.same(f"{what}: weight of {pair}", found[pair]["weight"], pairs[pair][0])
        referee.close(f"{what}: ll of {pair}", found[pair]["ll"], pairs[pair][1], digits=2)
    graph = networkx.DiGraph() if relation == "speakers" else networkx.Graph()
    graph.add_nodes_from(mentions)
    graph.add_weighted_edges_from((a, b, pairs[a, b][1 if weight == "ll" else 0]) for a, b in pairs)
    nodes = {(n["type"], n["name"]): n for n in referee.rows("network", *how, "--weight", weight, "--top", 10**6, *inputs)}
    referee.same(f"{what}: names", set(nodes), set(mentions))
    between, parts = networkx.betweenness_centrality(graph), {}
    for key, node in nodes.items():
        referee.same(f"{what}: mentions of {key}", node["mentions"], mentions[key])
        referee.same(f"{what}: documents of {key}", node["documents"], documents[key])
        referee.same(f"{what}: degree of {key}", node["degree"], graph.degree(key))
        referee.close(f"{what}: strength of {key}", node["strength"], graph.degree(key, weight="weight"), digits=2, relative=1e-6)
        referee.close(f"{what}: betweenness of {key}", node["betweenness"], between[key], significant=4)
        referee.same(f"{what}: betweenness_se of {key}", node["betweenness_se"], 0)
        parts.setdefault(node["community"], set()).add(key)
    if graph.number_of_edges() == 0: return
    plain = graph.to_undirected()
    best = max(networkx.community.modularity(plain, networkx.community.louvain_communities(plain, seed=s)) for s in range(5))
    ours = networkx.community.modularity(plain, parts.values())
    referee.checked += 1
    if ours < best - 0.02: referee.fault(f"{what}: communities of modularity {ours:.3f}, NetworkX's have {best:.3f}")


def made(path, documents):
    """Earlier results: each document a list of sentences, each a list of names; a name twice among `names` is two things of one name."""
    with open(path, "w") as file:
        for number, sentences in enumerate(documents):
            entities = {}
            for at, names in enumerate(sentences):
                for name in names:
                    # Things of one name: a document tells them apart, the graph does not.
                    thing = entities.setdefault((name, at % 2 if name.startswith("twin") else 0), [])
                    thing.append({"start": at, "end": at + 1, "kind": "name", "sentence": at, "core": None})
            file.write(json.dumps({"schema": 1, "id": str(number), "entities": [
                {"id": f"l{i}", "type": "place", "name": name, "mentions": mentions} for i, ((name, _), mentions) in enumerate(entities.items())],
                "quotations": []}) + "\n")
    return path


def generated(folder):
    draw = random.Random(5)
    names = [f"n{i}" for i in range(30)] + ["twin a", "twin b"]
    yield "plain", [[draw.sample(names, draw.randint(0, 5)) for _ in range(12)] for _ in range(25)]
    yield "ties", [[["a", "b"], ["c", "d"], ["a", "c"], ["b", "d"]]] * 3
    yield "one document", [[["a", "b"], ["a"], ["b", "twin a"], ["twin a"]]]
    yield "nothing together", [[["a"], ["b"]], [["c"]]]
    yield "empty", [[], [[]]]
    yield "enumerations", [[["a", "b"]], [["c"], ["a", "b", "c"]], [["a", "b"] + [f"x{i}" for i in range(63)]], [[f"x{i}" for i in range(64)]]]


def check_generated(referee, what, documents):
    path = made(referee.path / f"{what}.jsonl", documents)
    records = [json.loads(line) for line in open(path)]
    for relation in "sentence", "document":
        for weight in "count", "ll": check(referee, f"{what}, {relation}, {weight}", [path], records, relation, weight)


def check_estimate(referee):
    """40 documents of 40 towns, each joined to all of its document and to one capital: what lies between whom is known."""
    path = made(referee.path / "big.jsonl", [[["capital"] + [f"t{d}.{i}" for i in range(40)]] for d in range(40)])
    out, err = referee.run("network", "--top", 10**6, path, "--format", "jsonl")
    referee.checked += 1
    if "betweenness is an estimate from 1000 of 1601 names" not in err: referee.fault(f"big: stderr is {err!r}")
    for node in map(json.loads, out.splitlines()):
        exact = 780 * 1600 / (1600 * 1599 / 2) if node["name"] == "capital" else 0.0
        referee.checked += 1
        if abs(node["betweenness"] - exact) > 4 * node["betweenness_se"] + 1e-4:
            referee.fault(f"big: {node['name']} has {node['betweenness']} ± {node['betweenness_se']}, exact is {exact}")
    # A path of documents that share a town with the next one: estimates of many nodes, of which 19 in 20 are within 2 errors.
    chain = [[[f"{d}.{i}" for i in range(41)] + [f"{d + 1}.0"]] for d in range(40)]
    nodes = referee.rows("network", "--top", 10**6, made(referee.path / "chain.jsonl", chain))
    inner = [n for n in nodes if n["degree"] > 41]
    n, within = len(nodes), {2: 0, 3: 0}  # how many errors: joints that are as near
    for node in inner:
        left = int(node["name"].split(".")[0]) * 41
        exact = 2 * left * (n - 1 - left) / ((n - 1) * (n - 2))
        for errors in within: within[errors] += abs(node["betweenness"] - exact) <= errors * node["betweenness_se"] + 1e-4
    referee.same("chain: joints", len(inner), 39)
    referee.same("chain: joints within three standard errors", within[3], 39)
    referee.checked += 1
    if within[2] < 0.9 * len(inner): referee.fault(f"chain: {within[2]} joints within two standard errors")


def main():
    referee = Referee("network")
    for what, inputs in ("samples", [SAMPLES]), ("month", sorted(MONTH.glob("*.jsonl"))):
        records = referee.records("extract", *inputs)
        for relation in "sentence", "document", "speakers":
            for weight in "count", "ll": check(referee, f"{what}, {relation}, {weight}", inputs, records, relation, weight)
    for what, documents in generated(referee.path): check_generated(referee, what, documents)
    check_estimate(referee)
    referee.done()


main()
