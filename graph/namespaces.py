"""The names of RDF that luocdo writes and reads, as plain strings."""

from __future__ import annotations

ONTOLOGY = "https://w3id.org/luocdo/ns#"
TERMS = "https://w3id.org/luocdo/"
DEFAULT_BASE = "https://w3id.org/luocdo/"

TYPE = TERMS + "type/"
LEVEL = TERMS + "level/"
CODE = TERMS + "code/"
CUE = TERMS + "cue/"
TERM = TERMS + "term/"

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
OWL = "http://www.w3.org/2002/07/owl#"
XSD = "http://www.w3.org/2001/XMLSchema#"
REPLACED_BY = "http://purl.org/dc/terms/isReplacedBy"
SKOS = "http://www.w3.org/2004/02/skos/core#"
ORG = "http://www.w3.org/ns/org#"
PROV = "http://www.w3.org/ns/prov#"
DCTERMS = "http://purl.org/dc/terms/"

PREFIXES = {
    "vb": ONTOLOGY,
    "type": TYPE,
    "level": LEVEL,
    "rdf": RDF,
    "rdfs": RDFS,
    "owl": OWL,
    "xsd": XSD,
    "skos": SKOS,
    "org": ORG,
    "dcterms": DCTERMS,
}
