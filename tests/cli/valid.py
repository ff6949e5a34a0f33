"""Checks JSON values, one after the other on standard input, against one definition of the schema: valid.py SCHEMA DEFINITION.

The schema lets readers expect keys that it does not describe; what we print ourselves must all be described.
"""
import json
import sys

import jsonschema


def closed(part):
    """The same schema without room for other keys."""
    if isinstance(part, list):
        return [closed(p) for p in part]
    if not isinstance(part, dict):
        return part
    copy = {key: closed(value) for key, value in part.items()}
    if copy.get("type") == "object" and "properties" in copy:
        copy.setdefault("unevaluatedProperties", False)
    return copy


schema = json.load(open(sys.argv[1], encoding="utf-8"))
jsonschema.Draft202012Validator.check_schema(schema)
part = {"$schema": schema["$schema"], "$ref": "#/$defs/" + sys.argv[2], "$defs": closed(schema["$defs"])}
validator = jsonschema.Draft202012Validator(part)
text = sys.stdin.read()
decoder = json.JSONDecoder()
at = count = 0
while text[at:].strip():
    at += len(text[at:]) - len(text[at:].lstrip())
    value, at = decoder.raw_decode(text, at)
    count += 1
    for error in validator.iter_errors(value):
        sys.exit(f"value {count}: {'/'.join(map(str, error.absolute_path))}: {error.message[:300]}")
if count == 0:
    sys.exit("nothing to check")
