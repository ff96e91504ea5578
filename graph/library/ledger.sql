-- The ledger of a library: what is kept of each source, and what people decided. The truth, but for told and said of
-- what is kept and the document of a source: those and the tables of derived.sql are derived from it.
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

-- what people decided, in their order, nothing ever taken out: the last of a link that was not undone is the one that
-- counts. instead: the rejected link that an accepted one was read from
CREATE TABLE judgement (
  number INTEGER PRIMARY KEY,
  subject TEXT NOT NULL,
  relation TEXT NOT NULL,
  object TEXT NOT NULL,
  decision TEXT NOT NULL CHECK (decision IN ('accepted', 'rejected')),
  decided_at TEXT NOT NULL,
  decided_by TEXT,
  reason TEXT,
  instead INTEGER REFERENCES judgement (number),
  undone_at TEXT,
  undone_by TEXT
);

-- views of the picture that people keep, by a name made of their content: what stands behind the ? of an address
CREATE TABLE view (name TEXT PRIMARY KEY, query TEXT NOT NULL) WITHOUT ROWID;

-- quads that an engine outside has not yet taken
CREATE TABLE outbox (number INTEGER PRIMARY KEY, request BLOB NOT NULL);
