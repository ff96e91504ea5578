"""The ontology, its shapes, mappings and schemes hold together."""

import json
import re
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pyshacl
import pytest
from rdflib import OWL, RDF, RDFS, SKOS, XSD, Dataset, Graph, Literal, Namespace, URIRef
from rdflib.namespace import SH

import ontology

FOLDER = Path(ontology.__file__).parent
VB = Namespace("https://w3id.org/luocdo/ns#")
BASE = "https://w3id.org/luocdo/"
SCHEMES = {"types": 59, "levels": 6, "bodies": 150, "terms": 20}
LANGUAGES = {"vi", "en"}

RELATIONS = {
    "cites": "citedBy",
    "implements": "implementedBy",
    "guides": "guidedBy",
    "basedOn": "basisFor",
    "respondsTo": "respondedToBy",
    "reviews": "reviewedBy",
    "replaces": "replacedBy",
    "succeeds": "succeededBy",
    "repeals": "repealedBy",
    "amends": "amendedBy",
    "suspends": "suspendedBy",
    "extends": "extendedBy",
    "consolidates": "consolidatedBy",
    "corrects": "correctedBy",
    "annexedTo": "hasAnnex",
}
PROPERTIES = """
    code number name title issuer docType level date effectiveFrom effectiveTo periodFrom periodTo issuedBy
    adoptedAt held basis confidence sentence start end cue rule footnote partial part parentBody validFrom
    validTo citation names candidate status kind resolvedBy text term plenum repaired governedBy
    governedByStart governedByEnd sha256 fileName format about source fact value document place system
    needsPlace relation pattern passive zone bodyKind parentCode numberingFrom numberingTo termNumber
    fromAuthority issuingLevel inForceFrom termTo endedOn openStart openTerm openEnd extended ends halts haltsFrom haltsTo lastDay
    noted cited
"""
CLASSES = {"Document", "Body", "Citation", "Evidence", "Fact", "Source", "Plenum"}


def parsed(name: str) -> Graph:
    return Graph().parse(FOLDER / f"{name}.ttl")


ONTOLOGY = parsed("luocdo")


def terms_of(triples: Graph) -> set[URIRef]:
    """Every term of our namespace that the triples mention."""
    return {node for triple in triples for node in triple if isinstance(node, URIRef) and str(node).startswith(VB)}


def defined() -> set[URIRef]:
    return {
        term
        for kind in (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty)
        for term in ONTOLOGY.subjects(RDF.type, kind)
        if str(term).startswith(VB)
    }


def concepts(name: str) -> tuple[Graph, list[URIRef]]:
    scheme = parsed(name)
    return scheme, sorted(scheme.subjects(RDF.type, SKOS.Concept))


def languages(triples: Graph, subject: URIRef, predicate: URIRef) -> Counter:
    return Counter(value.language for value in triples.objects(subject, predicate))


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.ttl")), ids=lambda path: path.name)
def test_every_turtle_file_parses(path):
    assert len(Graph().parse(path)) > 0


def test_no_file_is_missing():
    expected = {"luocdo", "mappings", "shapes", *SCHEMES}
    assert expected <= {path.stem for path in FOLDER.glob("*.ttl")}


# The ontology


def test_all_terms_are_defined():
    wanted = CLASSES | set(PROPERTIES.split()) | set(RELATIONS) | set(RELATIONS.values())
    assert {VB[name] for name in wanted} <= defined()


@pytest.mark.parametrize("term", sorted(defined()))
def test_every_term_is_labelled_in_both_languages(term):
    for predicate in (RDFS.label, RDFS.comment):
        assert languages(ONTOLOGY, term, predicate) == Counter(LANGUAGES)
    assert ONTOLOGY.value(term, RDFS.isDefinedBy) == URIRef("https://w3id.org/luocdo/ns")


def test_no_term_has_two_kinds():
    kinds = Counter(term for term in ONTOLOGY.subjects(RDF.type, None) if term in defined())
    assert set(kinds.values()) == {1}


@pytest.mark.parametrize(("relation", "inverse"), RELATIONS.items())
def test_relations_have_inverses_and_are_kinds_of_citing(relation, inverse):
    assert ONTOLOGY.value(VB[relation], OWL.inverseOf) == VB[inverse]
    for term, top in ((relation, "cites"), (inverse, "citedBy")):
        assert VB[top] in set(ONTOLOGY.transitive_objects(VB[term], RDFS.subPropertyOf))
        assert ONTOLOGY.value(VB[term], RDFS.domain) == VB.Document
        assert ONTOLOGY.value(VB[term], RDFS.range) == VB.Document


def test_guides_is_implementing_and_nothing_else_is():
    below = set(ONTOLOGY.subjects(RDFS.subPropertyOf, VB.implements))
    assert below == {VB.guides}
    assert ONTOLOGY.value(VB.guidedBy, RDFS.subPropertyOf) == VB.implementedBy


def test_labels_of_properties_differ():
    """Two properties with one label cannot be told apart in a list."""
    for language in LANGUAGES:
        labels = Counter(
            str(label)
            for term in defined()
            for label in ONTOLOGY.objects(term, RDFS.label)
            if label.language == language and term not in {VB[name] for name in CLASSES}
        )
        assert [label for label, count in labels.items() if count > 1] == []


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.ttl")), ids=lambda path: path.name)
def test_terms_used_in_any_file_are_defined(path):
    assert terms_of(Graph().parse(path)) <= defined()


@pytest.mark.parametrize("name", ["shapes", "mappings", "types", "bodies", "terms"])
def test_files_use_the_ontology(name):
    assert terms_of(parsed(name))


# Mappings


def test_mappings_only_match():
    allowed = {SKOS[f"{kind}Match"] for kind in ("exact", "close", "broad", "narrow", "related")}
    mappings = parsed("mappings")
    assert set(mappings.predicates()) <= allowed
    assert all(str(subject).startswith(VB) for subject in mappings.subjects())
    assert not any(str(target).startswith(VB) for target in mappings.objects())


@pytest.mark.parametrize(
    ("term", "match", "target"),
    [
        ("implements", SKOS.closeMatch, "http://data.europa.eu/eli/ontology#ensures_implementation_of"),
        ("replaces", SKOS.closeMatch, "http://purl.org/dc/terms/replaces"),
        ("Body", SKOS.exactMatch, "http://www.w3.org/ns/org#Organization"),
    ],
)
def test_mappings_that_others_rely_on(term, match, target):
    assert (VB[term], match, URIRef(target)) in parsed("mappings")


def test_the_deprecated_eli_term_is_not_used():
    assert URIRef("http://data.europa.eu/eli/ontology#implements") not in set(parsed("mappings").objects())


# Concept schemes


@pytest.mark.parametrize(("name", "count"), SCHEMES.items())
def test_concepts_are_labelled_once_a_language(name, count):
    scheme, found = concepts(name)
    assert len(found) == count
    for concept in found:
        assert languages(scheme, concept, SKOS.prefLabel) == Counter(LANGUAGES), concept
        assert scheme.value(concept, SKOS.inScheme) == URIRef(f"{BASE}scheme/{name}")
        assert re.fullmatch(r"[a-z0-9-]+", str(concept).rsplit("/", 1)[1]), concept
        other = {str(label) for label in scheme.objects(concept, SKOS.altLabel)}
        assert not other & {str(label) for label in scheme.objects(concept, SKOS.prefLabel)}, concept
        hidden = set(scheme.objects(concept, SKOS.hiddenLabel))
        assert not hidden & set(scheme.objects(concept, SKOS.notation)), concept


@pytest.mark.parametrize("name", SCHEMES)
def test_a_concept_is_at_the_top_or_below_another(name):
    scheme, found = concepts(name)
    for concept in found:
        broader = scheme.value(concept, SKOS.broader)
        top = scheme.value(concept, SKOS.topConceptOf)
        assert (broader is None) != (top is None), concept
        assert broader is None or broader in found


def holders(name: str, system: str) -> dict[str, set[str]]:
    """Which concepts of one system share a notation: only those that more than one has."""
    scheme, found = concepts(name)
    by_notation: dict[str, set[str]] = {}
    for concept in found:
        if Literal(system) in set(scheme.objects(concept, VB.system)):
            for notation in scheme.objects(concept, SKOS.notation):
                by_notation.setdefault(str(notation), set()).add(str(concept).rsplit("/", 1)[1])
    return {notation: slugs for notation, slugs in by_notation.items() if len(slugs) > 1}


def test_notations_of_types_are_unique_but_for_the_known():
    assert holders("types", "party") == {"QĐ": {"quyet-dinh", "quy-dinh"}}
    assert holders("types", "state") == {"QĐ": {"quyet-dinh", "quy-dinh"}, "SL": {"sac-lenh", "ban-sao-luc"}}


@pytest.mark.parametrize("system", ["party", "state", "mass"])
def test_notations_of_bodies_are_unique(system):
    assert holders("bodies", system) == {}


@pytest.mark.parametrize(
    ("slug", "predicate", "values"),
    [
        ("nghi-quyet", SKOS.notation, {"NQ"}),
        ("chuong-trinh", SKOS.notation, {"CTr"}),
        ("chuong-trinh", SKOS.hiddenLabel, {"CT", "CTR", "Ctr", "CTrHĐ", "CTHĐ"}),
        ("quy-dinh", SKOS.hiddenLabel, {"QĐi", "QyĐ"}),
        ("cong-van", SKOS.notation, {"CV"}),
        # a long name has no abbreviation of its own
        ("chuong-trinh-hanh-dong", SKOS.notation, set()),
        ("thong-bao-ket-luan", SKOS.notation, set()),
        # and an unnumbered type has none at all
        ("hien-phap", SKOS.notation, set()),
        ("luat", SKOS.notation, set()),
    ],
)
def test_abbreviations_of_types(slug, predicate, values):
    scheme = parsed("types")
    found = scheme.objects(URIRef(f"{BASE}type/{slug}"), predicate)
    assert {str(value) for value in found} == values


@pytest.mark.parametrize(
    ("slug", "broader"),
    [
        ("chuong-trinh-hanh-dong", "chuong-trinh"),
        ("thong-bao-ket-luan", "thong-bao"),
        ("nghi-quyet-lien-tich", "nghi-quyet"),
        ("thong-tu-lien-tich", "thong-tu"),
        ("bo-luat", "luat"),
        # near misses: not kinds of the word they begin with
        ("quy-hoach", None),
        ("thong-tri", None),
    ],
)
def test_longer_names_of_types(slug, broader):
    value = parsed("types").value(URIRef(f"{BASE}type/{slug}"), SKOS.broader)
    assert value == (URIRef(f"{BASE}type/{broader}") if broader else None)


def test_every_type_has_an_example_that_names_it():
    scheme, found = concepts("types")
    for concept in found:
        (example,) = scheme.objects(concept, SKOS.example)
        name = next(label for label in scheme.objects(concept, SKOS.prefLabel) if label.language == "vi")
        assert str(example).startswith(str(name)), concept


def test_an_example_with_a_code_shows_the_abbreviation():
    scheme, found = concepts("types")
    for concept in found:
        (example,) = scheme.objects(concept, SKOS.example)
        notations = {str(value) for value in scheme.objects(concept, SKOS.notation)}
        if notations and " số " in str(example):
            tokens = set(re.split(r"[-/ ,]", str(example)))
            assert tokens & notations, concept


def test_levels_are_in_order():
    scheme, found = concepts("levels")
    in_order = sorted(found, key=lambda level: scheme.value(level, SKOS.notation).toPython())
    assert [str(level).rsplit("/", 1)[1] for level in in_order] == [
        "central",
        "province",
        "district",
        "commune",
        "branch",
        "other",
    ]


def test_bodies_are_complete():
    scheme, found = concepts("bodies")
    levels = set(concepts("levels")[1])
    codes = {str(notation) for notation in scheme.objects(None, SKOS.notation)}
    for body in found:
        assert str(scheme.value(body, VB.system)) in {"party", "state", "mass"}, body
        assert scheme.value(body, VB.needsPlace).datatype == XSD.boolean, body
        assert scheme.value(body, VB.bodyKind) is not None, body
        assert set(scheme.objects(body, VB.level)) <= levels, body
        assert {str(parent) for parent in scheme.objects(body, VB.parentCode)} <= codes, body
        for predicate in (VB.validFrom, VB.validTo):
            assert {value.datatype for value in scheme.objects(body, predicate)} <= {XSD.date}, body


@pytest.mark.parametrize("slug", ["tw-bchtw", "tw-bct", "tw-bbt"])
def test_the_three_organs_share_the_code_of_the_centre(slug):
    scheme = parsed("bodies")
    organ = URIRef(f"{BASE}code/{slug}")
    assert scheme.value(organ, SKOS.broader) == URIRef(f"{BASE}code/tw")
    assert scheme.value(organ, SKOS.notation) is None


@pytest.mark.parametrize(
    ("code", "level", "ends"),
    [
        ("tw", "central", None),
        ("tu", "province", None),
        ("hu", "district", "2025-06-30"),
        ("cb", "branch", None),
        # the place decides
        ("du", None, None),
        ("ubnd", None, None),
        # the code came back in 2026
        ("btgtw", "central", None),
        ("bgtvt", "central", "2025-02-28"),
    ],
)
def test_level_and_end_of_bodies(code, level, ends):
    scheme = parsed("bodies")
    body = URIRef(f"{BASE}code/{code}")
    assert scheme.value(body, VB.level) == (URIRef(f"{BASE}level/{level}") if level else None)
    assert scheme.value(body, VB.validTo) == (Literal(ends, datatype=XSD.date) if ends else None)


def windows(system: str) -> list[tuple[int, object, object]]:
    scheme, found = concepts("terms")
    return sorted(
        (
            scheme.value(term, VB.termNumber).toPython(),
            scheme.value(term, VB.numberingFrom).toPython(),
            end.toPython() if (end := scheme.value(term, VB.numberingTo)) is not None else None,
        )
        for term in found
        if scheme.value(term, VB.system) == Literal(system)
    )


def test_party_terms_follow_each_other_without_gap():
    rows = windows("party")
    assert [number for number, _, _ in rows] == list(range(1, 15))
    for (_, _, end), (_, start, _) in pairwise(rows):
        assert (start - end).days == 1
    assert rows[-1][2] is None


def test_assembly_terms_share_only_a_month():
    rows = windows("state")
    assert [number for number, _, _ in rows] == list(range(11, 17))
    for (_, _, end), (_, start, _) in pairwise(rows):
        assert (start.year, start.month) == (end.year, end.month)


# The JSON-LD context


def context() -> dict:
    return json.loads((FOLDER / "context.jsonld").read_text(encoding="utf-8"))["@context"]


@pytest.mark.parametrize("term", sorted(defined()))
def test_context_covers_every_term(term):
    name = str(term).removeprefix(VB)
    entry = context()[name]
    assert (entry if isinstance(entry, str) else entry["@id"]) == f"vb:{name}"


@pytest.mark.parametrize("term", sorted(defined()))
def test_context_types_agree_with_the_ontology(term):
    entry = context()[str(term).removeprefix(VB)]
    coerced = entry.get("@type") if isinstance(entry, dict) else None
    wanted = ONTOLOGY.value(term, RDFS.range)
    if (term, RDF.type, OWL.ObjectProperty) in ONTOLOGY:
        assert coerced in {"@id", "@vocab"}
    elif wanted is None or wanted == XSD.string:
        assert coerced is None
    else:
        assert coerced == f"xsd:{str(wanted).removeprefix(str(XSD))}"


def test_context_reads_a_document():
    text = json.dumps(
        {
            "@context": context(),
            "@id": "https://example.org/a",
            "@type": "Document",
            "code": "35-KH/HU",
            "date": "2018-04-16",
            "held": True,
            "implements": "https://example.org/b",
            "label": {"vi": "Kế hoạch 35-KH/HU"},
        }
    )
    read = Dataset().parse(data=text, format="json-ld")
    subject = URIRef("https://example.org/a")
    assert {(p, o) for _, p, o, _ in read.quads((subject, None, None, None))} == {
        (RDF.type, VB.Document),
        (VB.code, Literal("35-KH/HU")),
        (VB.date, Literal("2018-04-16", datatype=XSD.date)),
        (VB.held, Literal(True)),
        (VB.implements, URIRef("https://example.org/b")),
        (RDFS.label, Literal("Kế hoạch 35-KH/HU", lang="vi")),
    }


# The shapes

GOOD = """
@prefix vb: <https://w3id.org/luocdo/ns#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix ex: <https://example.org/> .
ex:a a vb:Document ; vb:code "35-KH/HU" ; vb:docType <https://w3id.org/luocdo/type/ke-hoach> ;
    vb:date "2018-04-16"^^xsd:date ; vb:held true ; vb:implements ex:b ; vb:cites ex:b .
ex:b a vb:Document ; vb:code "18-NQ/TW" ; vb:held false .
ex:hu a vb:Body ; rdfs:label "Huyện ủy Tam Đường"@vi ; vb:level <https://w3id.org/luocdo/level/district> .
ex:s a vb:Source ; vb:fileName "a.txt" ;
    vb:sha256 "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef" ; vb:citation ex:c .
ex:c a vb:Citation ; vb:text "Nghị quyết 18" ; vb:start 10 ; vb:end 23 ; vb:kind "short" ;
    vb:status "ambiguous" ; vb:candidate ex:b .
ex:e a vb:Evidence ; rdf:subject ex:a ; rdf:predicate vb:implements ; rdf:object ex:b ; vb:basis "stated" ;
    vb:confidence 0.95 ; vb:sentence "Thực hiện Nghị quyết 18." ; vb:start 0 ; vb:end 24 ; vb:rule "opening" ;
    vb:source ex:s .
ex:f a vb:Fact ; vb:document ex:a ; vb:fact "effective_to" ; vb:value "2020-12-31" ;
    vb:sentence "Kế hoạch này có hiệu lực đến hết năm 2020." ; vb:source ex:s .
"""


def messages(text: str) -> list[str]:
    data = Graph().parse(data=text, format="turtle")
    conforms, report, _ = pyshacl.validate(data, shacl_graph=parsed("shapes"), advanced=False)
    found = {str(message) for message in report.objects(None, SH.resultMessage)}
    assert conforms == (not found)
    return sorted(found)


def test_good_data_conforms():
    assert messages(GOOD) == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        # documents
        ('"2018-04-16"^^xsd:date', '"16/4/2018"'),
        ("vb:held true", "vb:held true , false"),
        (" ; vb:held true", ""),
        ('vb:code "18-NQ/TW" ; vb:held false', "vb:held false"),
        ('vb:code "18-NQ/TW"', 'vb:code "18-NQ/TW" , "18-NQ-TW"'),
        ("<https://w3id.org/luocdo/type/ke-hoach>", '"Kế hoạch"'),
        ("ex:b a vb:Document ;", "ex:b"),
        # bodies
        ('rdfs:label "Huyện ủy Tam Đường"@vi ; ', ""),
        ("level/district", "level/huyen"),
        # sources
        ("0123456789abcdef0123456789abcdef0123456789abcdef", "0123456789ABCDEF"),
        ('vb:fileName "a.txt" ;', ""),
        # citations
        ("vb:start 10 ; vb:end 23", "vb:start 23 ; vb:end 10"),
        ('vb:kind "short"', 'vb:kind "shorthand"'),
        ('vb:status "ambiguous"', 'vb:status "unknown"'),
        # evidence
        ("rdf:predicate vb:implements", "rdf:predicate vb:implementedBy"),
        ('vb:basis "stated"', 'vb:basis "guessed"'),
        ("vb:confidence 0.95", "vb:confidence 1.5"),
        ("vb:confidence 0.95", "vb:confidence 0.95e0"),
        ('"Thực hiện Nghị quyết 18."', '""'),
        ("vb:start 0 ; vb:end 24", "vb:start 24 ; vb:end 24"),
        (' ; vb:rule "opening"', ""),
        ("vb:source ex:s .\nex:f", "vb:source ex:s , ex:t .\nex:f"),
        # facts
        ('"effective_to"', '"effective_until"'),
    ],
)
def test_broken_data_is_named(before, after):
    assert before in GOOD
    assert messages(GOOD.replace(before, after))


def test_every_shape_speaks_both_languages():
    shapes = parsed("shapes")
    spoken = set(shapes.subjects(SH.message, None))
    assert len(spoken) > 40
    for node in spoken:
        assert languages(shapes, node, SH.message) == Counter(LANGUAGES)
    for node in shapes.objects(None, SH.property):
        assert node in spoken


def test_evidence_may_use_exactly_the_relations():
    shapes = parsed("shapes")
    allowed = next(set(shapes.items(shapes.value(node, SH["in"]))) for node in shapes.subjects(SH.path, RDF.predicate))
    assert allowed == {VB[name] for name in RELATIONS}
