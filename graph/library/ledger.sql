-- The ledger of a library: what is kept of each source, what sources tell and ask of each other, and what people
-- decided. Only setting, source, name, kept (without told and said) and judgement are the truth; the rest is derived.
CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE source (
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL CHECK (state IN ('read', 'failed', 'waiting')),
  reason_key TEXT,
  reason_values TEXT,
  format TEXT,
  chars INTEGER,
  document TEXT
);

CREATE TABLE name (
  source INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  PRIMARY KEY (source, name)
) WITHOUT ROWID;

-- zlib streams; original is NULL where the file is large and lies in files/, text where the original is the text.
-- reader: the version of the rules that made the claims.
CREATE TABLE kept (
  source INTEGER PRIMARY KEY REFERENCES source (id) ON DELETE CASCADE,
  original BLOB,
  text BLOB,
  claims BLOB NOT NULL,
  reader TEXT NOT NULL,
  told BLOB,
  said BLOB
);

CREATE TABLE judgement (
  subject TEXT NOT NULL,
  relation TEXT NOT NULL,
  object TEXT NOT NULL,
  decision TEXT NOT NULL CHECK (decision IN ('accepted', 'rejected')),
  decided_at TEXT NOT NULL,
  decided_by TEXT,
  reason TEXT,
  PRIMARY KEY (subject, relation, object)
) WITHOUT ROWID;

-- documents that sources state with number and date: what undated citations of others may mean.
-- said: field -> value -> how many sources say so
CREATE TABLE entry (
  path TEXT PRIMARY KEY,
  body TEXT NOT NULL,
  number TEXT NOT NULL,
  said TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX entry_series ON entry (body, number);

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

-- what stands above a unit, and how many sources tell so; sources that name a unit and do not tell
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
  PRIMARY KEY (kind, name, source)
) WITHOUT ROWID;

-- what all sources together say of a document or body: who says what how often, its citations and links
CREATE TABLE tally (path TEXT PRIMARY KEY, said TEXT NOT NULL) WITHOUT ROWID;

-- what holds, for the questions that walk links: each document with what is sorted and counted by, and each link.
-- relation is the place of its name in RELATIONS
CREATE TABLE shown (
  id INTEGER PRIMARY KEY,
  path TEXT NOT NULL UNIQUE,
  level TEXT,
  day TEXT,
  body TEXT,
  held INTEGER
);
CREATE TABLE edge (
  object INTEGER NOT NULL,
  relation INTEGER NOT NULL,
  subject INTEGER NOT NULL,
  PRIMARY KEY (object, relation, subject)
) WITHOUT ROWID;
CREATE INDEX edge_subject ON edge (subject, relation, object);

-- quads that an engine outside has not yet taken
CREATE TABLE outbox (number INTEGER PRIMARY KEY, request BLOB NOT NULL);
