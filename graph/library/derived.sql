-- What a library derives from its sources and from what people decided: made anew by a rebuild.
-- documents that sources state with number and date: what undated citations of others may mean.
-- said: field -> value -> how many sources say so
CREATE TABLE entry (
  body TEXT NOT NULL,
  number TEXT NOT NULL,
  path TEXT NOT NULL,
  said TEXT NOT NULL,
  PRIMARY KEY (body, number, path)
) WITHOUT ROWID;

-- series that a source cites, with the date or year and the type of the citation ('' where it has none, or may have
-- another): the source is resolved anew when one of them changes
CREATE TABLE asked (
  body TEXT NOT NULL,
  number TEXT NOT NULL,
  day TEXT NOT NULL,
  type TEXT NOT NULL,
  source INTEGER NOT NULL,
  PRIMARY KEY (body, number, day, type, source)
) WITHOUT ROWID;

-- what stands above a unit or a paper, a title of a paper, and how many sources tell so; what resolving a source asked for
CREATE TABLE above (
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  parent_kind TEXT NOT NULL,
  parent_name TEXT NOT NULL,
  tellers INTEGER NOT NULL,
  PRIMARY KEY (kind, name, parent_kind, parent_name)
) WITHOUT ROWID;
CREATE TABLE unplaced (
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  source INTEGER NOT NULL,
  PRIMARY KEY (source, kind, name)
) WITHOUT ROWID;
CREATE INDEX unplaced_unit ON unplaced (kind, name);

-- what all sources together say of a document or body: who says what how often, its citations and links
CREATE TABLE tally (path TEXT PRIMARY KEY, said TEXT NOT NULL) WITHOUT ROWID;

-- bodies, with what lists of them show; parent is a path, days are ISO dates, folded is the
-- name in small letters without accents
CREATE TABLE body (
  path TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  level TEXT NOT NULL,
  code TEXT NOT NULL,
  parent TEXT,
  valid_from TEXT,
  valid_to TEXT,
  folded TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX body_name ON body (name);

-- what holds, for the questions that walk links: each document with what is sorted and counted by and what decides
-- whether it is in force (days are ordinals), and each link with how it is told.
-- relation is the place of its name in RELATIONS. card: what is shown of a document, as JSON
CREATE TABLE shown (
  id INTEGER PRIMARY KEY,
  path TEXT NOT NULL UNIQUE,
  level TEXT,
  body TEXT,
  day INTEGER,
  start INTEGER,
  term INTEGER,
  ended INTEGER,
  over_by INTEGER,
  halts_from INTEGER,
  halts_to INTEGER,
  marks INTEGER NOT NULL DEFAULT 0,
  card TEXT
);
CREATE TABLE edge (
  object INTEGER NOT NULL,
  relation INTEGER NOT NULL,
  subject INTEGER NOT NULL,
  marks INTEGER NOT NULL,
  PRIMARY KEY (object, relation, subject)
) WITHOUT ROWID;
CREATE INDEX edge_subject ON edge (subject);

-- the sentences behind links, by the paths of the documents at both ends; said: properties of the evidence, as JSON
CREATE TABLE proof (
  source INTEGER NOT NULL,
  subject TEXT NOT NULL,
  relation TEXT NOT NULL,
  object TEXT NOT NULL,
  said TEXT NOT NULL
);
CREATE INDEX proof_subject ON proof (subject);
CREATE INDEX proof_source ON proof (source);

-- judgements as they stand over the documents that are known now: paths, and the number of the judgement; instead is the
-- link (three words) whose sentences an accepted link has
CREATE TABLE judged (
  subject TEXT NOT NULL,
  relation TEXT NOT NULL,
  object TEXT NOT NULL,
  decision TEXT NOT NULL,
  number INTEGER NOT NULL,
  instead TEXT,
  PRIMARY KEY (subject, relation, object)
) WITHOUT ROWID;

-- what a source leaves open for a person: a citation that may mean several documents, a link that is not sure.
-- open: which end of the link; candidates: paths, as JSON; start and stop: the citation
CREATE TABLE doubt (
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  relation TEXT NOT NULL,
  object TEXT NOT NULL,
  source INTEGER NOT NULL,
  open TEXT,
  candidates TEXT NOT NULL,
  start INTEGER NOT NULL,
  stop INTEGER NOT NULL,
  PRIMARY KEY (kind, subject, relation, object, source)
) WITHOUT ROWID;
CREATE INDEX doubt_source ON doubt (source);

-- documents that have changed since the link index was written: the setting `links` tells which file it is
CREATE TABLE moved (id INTEGER PRIMARY KEY);

-- words to search by: what each document in `shown` is called, and the text of each source (its words only)
CREATE VIRTUAL TABLE called USING fts5(exact, folded, tokenize = 'unicode61 remove_diacritics 0');
CREATE VIRTUAL TABLE worded USING fts5(folded, content = '', tokenize = 'unicode61 remove_diacritics 0');
