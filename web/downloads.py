"""What a trace shows, as a file."""

from __future__ import annotations

from flask import Blueprint, Response, request

from graph.analysis.as_json import trace_json
from graph.analysis.picture import PictureTooLargeError, draw
from graph.export.graphml import graphml
from graph.export.html import html_page
from graph.export.svg import svg
from graph.export.table import csv_table
from graph.messages import say
from web.api import answered, window
from web.current import served
from web.language import language
from web.problems import Problem
from web.traces import asked
from web.words import short_label

pages = Blueprint("downloads", __name__)
