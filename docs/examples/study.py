"""Mentions as a data frame in pandas: python3 study.py news/"""
import io
import subprocess
import sys

import pandas

csv = subprocess.run(["newsx", "extract", "--format", "csv", sys.argv[1]], stdout=subprocess.PIPE, check=True).stdout
# Only an empty cell is a missing value: "NA" is Namibia.
mentions = pandas.read_csv(io.BytesIO(csv), keep_default_na=False, na_values=[""])
print(mentions[mentions.type == "country"].groupby("name").size().sort_values(ascending=False).head())
