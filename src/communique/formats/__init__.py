"""Formats: a record's engagements in the shapes that people's tools expect.

Each format is a function from engagements (`store.Told`, one at a time) to pieces of text or bytes, which are written as they
come; what it can't hold it counts by reason in the Counter that it is given.
"""

from communique.formats.cameo import cameo_rows
from communique.formats.cells import csv_line
from communique.formats.citing import bibtex_rows, csljson_rows
from communique.formats.dyads import Period, dyad_rows
from communique.formats.excel import xlsx_rows
from communique.formats.ftm import ftm_rows
from communique.formats.geojson import geojson_rows
from communique.formats.gexf import gexf_rows
from communique.formats.graphml import graphml_rows
from communique.formats.ical import ical_rows
from communique.formats.icews import icews_rows
from communique.formats.jsonld import jsonld_rows
from communique.formats.parquet import parquet_rows
from communique.formats.plover import plover_rows
from communique.formats.rows import csv_rows, jsonl_rows, tsv_rows

__all__ = [
    "Period",
    "bibtex_rows",
    "cameo_rows",
    "csljson_rows",
    "csv_line",
    "csv_rows",
    "dyad_rows",
    "ftm_rows",
    "geojson_rows",
    "gexf_rows",
    "graphml_rows",
    "ical_rows",
    "icews_rows",
    "jsonl_rows",
    "jsonld_rows",
    "parquet_rows",
    "plover_rows",
    "tsv_rows",
    "xlsx_rows",
]
