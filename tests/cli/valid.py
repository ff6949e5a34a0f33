"""Checks JSON values, one after the other on standard input, against one definition of the schema: valid.py SCHEMA DEFINITION."""
import json
import sys

import jsonschema

schema = json.load(open(sys.argv[1], encoding="utf-8"))
jsonschema.Draft202012Validator.check_schema(schema)
part = {"$schema": schema["$schema"], "$ref": "#/$defs/" + sys.argv[2], "$defs": schema["$defs"]}
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
