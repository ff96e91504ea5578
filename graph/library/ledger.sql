-- The ledger of a library: one row a source with its state, what each source tells and asks of the others,
-- and what people decided. Version 1.
CREATE TABLE IF NOT EXISTS setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS source (
  sha256 TEXT PRIMARY KEY,
  state TEXT NOT NULL CHECK (state IN ('read', 'failed', 'waiting')),
  reason_key TEXT,
  reason_values TEXT,
  format TEXT,
  chars INTEGER,
  document TEXT
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS name (
  sha256 TEXT NOT NULL REFERENCES source (sha256) ON DELETE CASCADE,
  name TEXT NOT NULL,
  PRIMARY KEY (sha256, name)
) WITHOUT ROWID;

-- documents that a source states with number and date: what other sources' undated citations may mean
CREATE TABLE IF NOT EXISTS stated (
  source TEXT NOT NULL REFERENCES source (sha256) ON DELETE CASCADE,
  path TEXT NOT NULL,
  body TEXT NOT NULL,
  number TEXT NOT NULL,
  broad TEXT,
  kind TEXT NOT NULL,
  type TEXT,
  code TEXT,
  day TEXT,
  term TEXT,
  title TEXT,
  issuer TEXT,
  held INTEGER NOT NULL,
  PRIMARY KEY (source, path)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS stated_series ON stated (body, number);

-- series that a source cites: it is resolved anew when one of them changes
CREATE TABLE IF NOT EXISTS asked (
  source TEXT NOT NULL REFERENCES source (sha256) ON DELETE CASCADE,
  body TEXT NOT NULL,
  number TEXT NOT NULL,
  PRIMARY KEY (source, body, number)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS asked_series ON asked (body, number);

-- units that a source names, with the unit above where it tells
CREATE TABLE IF NOT EXISTS unit (
  source TEXT NOT NULL REFERENCES source (sha256) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  parent_kind TEXT,
  parent_name TEXT,
  PRIMARY KEY (source, kind, name)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS unit_name ON unit (kind, name);

-- sources whose graph in the store is not yet what the ledger says
CREATE TABLE IF NOT EXISTS pending (sha256 TEXT PRIMARY KEY) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS judgement (
  subject TEXT NOT NULL,
  relation TEXT NOT NULL,
  object TEXT NOT NULL,
  decision TEXT NOT NULL CHECK (decision IN ('accepted', 'rejected')),
  decided_at TEXT NOT NULL,
  decided_by TEXT,
  reason TEXT,
  PRIMARY KEY (subject, relation, object)
) WITHOUT ROWID;
