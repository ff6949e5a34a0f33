"""Mentions as a data frame in pandas: python3 study.py news/"""
import io
import subprocess
import sys

import pandas

csv = subprocess.run(["newsx", "extract", "--format", "csv", sys.argv[1]], stdout=subprocess.PIPE, check=True).stdout
mentions = pandas.read_csv(io.BytesIO(csv))
print(mentions[mentions.type == "country"].groupby("name").size().sort_values(ascending=False).head())
