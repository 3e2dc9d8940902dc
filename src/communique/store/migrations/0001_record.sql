-- A record: reports as they were read, what each says, and what follows from all of them together.
-- Tables have names in the singular; the views at the end (plural) are for reading with plain SQL or datasette.
-- `key` numbers rows in this file alone; `id` comes from content and is the same in every record of the same reports.
-- Evidence is JSON, [[start, end], …]: half-open pairs of code-point offsets into report.text; SQL finds the words with
-- substr(text, start + 1, end - start). `why` is JSON: {field: {"evidence": [[…]], "rule": "…", "inferred": true}}.

CREATE TABLE report (  -- one version of one report, as it was read
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,  -- from the content: text, day, language, address, outlet, title
  text TEXT NOT NULL,  -- as it was read; what SQL text can't hold (NUL, lone surrogates) stands as U+FFFD here
  raw BLOB,  -- the text in UTF-8 with those characters, where there are any
  text_hash TEXT NOT NULL,  -- SHA-256 of the text in UTF-8
  language TEXT NOT NULL,  -- ISO 639-1
  published TEXT,  -- the day, ISO 8601
  outlet TEXT,
  title TEXT,
  url TEXT,
  is_current INTEGER NOT NULL DEFAULT 1,  -- 1 for a version that counts, 0 for one that a later version replaced
  voice TEXT NOT NULL,  -- id of the first of its near-copies, which count as one voice; its own where it has none
  minhash BLOB NOT NULL,  -- signature of the text, by which near-copies are found
  program TEXT NOT NULL,  -- version of the program that read it
  topics TEXT NOT NULL,  -- JSON: [{"topic", "evidence"}]
  furniture TEXT NOT NULL,  -- JSON: spans that are no part of the report
  skipped TEXT NOT NULL,  -- JSON: what was not read, and why
  added TEXT NOT NULL  -- when, UTC
) STRICT;
CREATE INDEX report_voice ON report (voice);
CREATE INDEX report_program ON report (program);

CREATE TABLE sighting (  -- where a report was found; the reports of one address are versions of one
  address TEXT NOT NULL,  -- its url, or the file and its id there
  report INTEGER NOT NULL REFERENCES report (key),
  source TEXT NOT NULL,  -- file, or address of a feed or archive
  name TEXT NOT NULL,  -- the report's id there
  modified TEXT NOT NULL,  -- when the file was changed, UTC; '' where that is not known
  PRIMARY KEY (address, report, source, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX sighting_report ON sighting (report);

CREATE TABLE near_copy (  -- two reports with nearly the same text
  left INTEGER NOT NULL REFERENCES report (key),
  right INTEGER NOT NULL REFERENCES report (key),
  likeness REAL NOT NULL,  -- Jaccard likeness of their runs of three words, estimated by MinHash
  PRIMARY KEY (left, right)
) STRICT, WITHOUT ROWID;
CREATE INDEX near_copy_right ON near_copy (right);

CREATE TABLE band (  -- pieces of signatures: near-copies share one
  band INTEGER NOT NULL,
  report INTEGER NOT NULL REFERENCES report (key),
  PRIMARY KEY (band, report)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE word USING fts5 (  -- words of reports, folded (Russian in base forms); rowid is report.key
  words, content = '', tokenize = 'porter unicode61 remove_diacritics 2'
);

CREATE TABLE account (  -- what one report says of one engagement
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,  -- from the content
  report INTEGER NOT NULL REFERENCES report (key),
  number INTEGER NOT NULL,  -- its place among the report's accounts, from 1
  reading_id TEXT NOT NULL,  -- its id within the reading
  kind TEXT NOT NULL,
  status TEXT NOT NULL,
  salience TEXT NOT NULL,
  date TEXT,  -- EDTF
  city TEXT,
  country TEXT,
  topics TEXT NOT NULL,  -- JSON list
  evidence TEXT NOT NULL,
  why TEXT NOT NULL,
  confidence REAL NOT NULL,
  compared TEXT NOT NULL,  -- JSON: what other accounts are compared with it by
  engagement INTEGER REFERENCES engagement (key) DEFERRABLE INITIALLY DEFERRED  -- none where a later version counts
) STRICT;
CREATE INDEX account_report ON account (report);
CREATE INDEX account_engagement ON account (engagement);

CREATE TABLE form (  -- a name as reports have it, with the office and party it stood with
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  script TEXT NOT NULL,  -- ISO 15924
  office TEXT,
  party TEXT,
  first TEXT,  -- ISO 8601 days between which reports have it
  last TEXT,
  reports INTEGER NOT NULL,  -- how many accounts have it
  person INTEGER REFERENCES person (key) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX form_person ON form (person);

CREATE TABLE form_block (  -- what a form is looked up by
  block INTEGER NOT NULL,
  form INTEGER NOT NULL REFERENCES form (key),
  PRIMARY KEY (block, form)
) STRICT, WITHOUT ROWID;

CREATE TABLE form_merge (  -- two forms that may be one person's
  left INTEGER NOT NULL REFERENCES form (key),
  right INTEGER NOT NULL REFERENCES form (key),
  weight REAL NOT NULL,
  reasons TEXT NOT NULL,  -- JSON list
  PRIMARY KEY (left, right)
) STRICT, WITHOUT ROWID;
CREATE INDEX form_merge_right ON form_merge (right);

CREATE TABLE person (  -- one person under all forms of the name
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,  -- canonical, in Latin letters
  romanised INTEGER NOT NULL  -- 1 where no report has the name in Latin letters
) STRICT;

CREATE TABLE held (  -- an office that a person is said to hold, and the days that is said of
  person INTEGER NOT NULL REFERENCES person (key) ON DELETE CASCADE,
  office TEXT NOT NULL,
  party TEXT NOT NULL,  -- '' where no report tells
  first TEXT,
  last TEXT,
  reports INTEGER NOT NULL,
  PRIMARY KEY (person, office, party)
) STRICT, WITHOUT ROWID;
CREATE INDEX held_office ON held (office, party);

CREATE TABLE tenure (  -- rows of the register that were imported
  office TEXT NOT NULL,
  party TEXT NOT NULL,
  name TEXT NOT NULL,
  first TEXT NOT NULL,  -- ISO 8601; '' where open
  last TEXT NOT NULL,
  source TEXT NOT NULL,
  source_date TEXT NOT NULL,
  PRIMARY KEY (office, party, name, first, source)
) STRICT, WITHOUT ROWID;

CREATE TABLE engagement (  -- the real event; it has one account or many
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,  -- from its first account's
  kind TEXT NOT NULL,
  status TEXT NOT NULL,
  salience TEXT NOT NULL,
  date TEXT,  -- EDTF: the most exact day that most voices give
  first_day TEXT,  -- ISO 8601
  last_day TEXT,
  city TEXT,
  country TEXT,
  topics TEXT NOT NULL,  -- JSON list: those of its accounts
  accounts INTEGER NOT NULL,
  voices INTEGER NOT NULL,  -- near-copies counted once
  confidence REAL NOT NULL,  -- of its surest account
  contradictions TEXT NOT NULL,  -- JSON: [{"field", "values": [[value, [account ids]], …]}] where the accounts differ
  rulings TEXT NOT NULL  -- JSON list: ids of the rulings that shaped it
) STRICT;
CREATE INDEX engagement_day ON engagement (first_day DESC, id);
CREATE INDEX engagement_country ON engagement (country, first_day);

CREATE TABLE side (  -- who takes part in an engagement, by all its accounts
  key INTEGER PRIMARY KEY,
  engagement INTEGER NOT NULL REFERENCES engagement (key) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  name TEXT,  -- none for a side with no named person
  office TEXT,
  party TEXT,
  part TEXT NOT NULL,
  UNIQUE (engagement, number)
) STRICT;
CREATE INDEX side_party ON side (party);
CREATE INDEX side_office ON side (office);

CREATE TABLE dyad (  -- the pairs of parties of an engagement, a before b
  a TEXT NOT NULL,
  b TEXT NOT NULL,
  first_day TEXT NOT NULL,  -- '' where no day is known
  engagement INTEGER NOT NULL REFERENCES engagement (key) ON DELETE CASCADE,
  PRIMARY KEY (a, b, first_day, engagement)
) STRICT, WITHOUT ROWID;
CREATE INDEX dyad_engagement ON dyad (engagement);

CREATE TABLE subject (  -- the topics of an engagement
  topic TEXT NOT NULL,
  first_day TEXT NOT NULL,  -- '' where no day is known
  engagement INTEGER NOT NULL REFERENCES engagement (key) ON DELETE CASCADE,
  PRIMARY KEY (topic, first_day, engagement)
) STRICT, WITHOUT ROWID;
CREATE INDEX subject_engagement ON subject (engagement);

CREATE TABLE participant (  -- who takes part, by one account
  key INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account (key) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  name TEXT,
  office TEXT,
  party TEXT,
  part TEXT NOT NULL,
  role TEXT,  -- the title as the text has it
  evidence TEXT NOT NULL,
  why TEXT NOT NULL,
  confidence REAL NOT NULL,
  day TEXT,  -- the day on which the account has the person in this office
  form INTEGER REFERENCES form (key),
  side INTEGER REFERENCES side (key) ON DELETE SET NULL,
  UNIQUE (account, number)
) STRICT;
CREATE INDEX participant_form ON participant (form);
CREATE INDEX participant_side ON participant (side);

CREATE TABLE statement (  -- who said what, by one report
  key INTEGER PRIMARY KEY,
  report INTEGER NOT NULL REFERENCES report (key),
  number INTEGER NOT NULL,
  speakers TEXT NOT NULL,  -- JSON list of names; SIDES for the sides together
  act TEXT NOT NULL,
  toward TEXT,
  topics TEXT NOT NULL,
  evidence TEXT NOT NULL,
  content TEXT NOT NULL,
  rule TEXT NOT NULL,
  confidence REAL NOT NULL,
  UNIQUE (report, number)
) STRICT;
CREATE INDEX statement_act ON statement (act);

CREATE TABLE statement_account (  -- the accounts that a statement belongs to
  statement INTEGER NOT NULL REFERENCES statement (key) ON DELETE CASCADE,
  account INTEGER NOT NULL REFERENCES account (key) ON DELETE CASCADE,
  PRIMARY KEY (statement, account)
) STRICT, WITHOUT ROWID;
CREATE INDEX statement_account_account ON statement_account (account);

CREATE TABLE instrument (  -- a document that a report refers to
  report INTEGER NOT NULL REFERENCES report (key),
  number INTEGER NOT NULL,
  name TEXT NOT NULL,
  date TEXT,
  parties TEXT NOT NULL,
  evidence TEXT NOT NULL,
  rule TEXT NOT NULL,
  PRIMARY KEY (report, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE block (  -- what an account is compared by
  block INTEGER NOT NULL,
  account INTEGER NOT NULL REFERENCES account (key) ON DELETE CASCADE,
  PRIMARY KEY (block, account)
) STRICT, WITHOUT ROWID;
CREATE INDEX block_account ON block (account);

CREATE TABLE merge (  -- two accounts that may be of one engagement
  left INTEGER NOT NULL REFERENCES account (key) ON DELETE CASCADE,
  right INTEGER NOT NULL REFERENCES account (key) ON DELETE CASCADE,
  weight REAL NOT NULL,
  reasons TEXT NOT NULL,  -- JSON list
  PRIMARY KEY (left, right)
) STRICT, WITHOUT ROWID;
CREATE INDEX merge_right ON merge (right);

CREATE TABLE ruling (  -- a person's correction; it outlives every new reading
  id TEXT PRIMARY KEY,
  verb TEXT NOT NULL,  -- same, different, set
  of TEXT NOT NULL,  -- engagement or person
  ruling TEXT NOT NULL,  -- JSON: what it names and how
  who TEXT NOT NULL,
  at TEXT NOT NULL,  -- when, UTC
  why TEXT NOT NULL,
  undone TEXT  -- when it was taken back, UTC
) STRICT, WITHOUT ROWID;

CREATE TABLE address (  -- what servers said of addresses, for asking again
  address TEXT PRIMARY KEY,
  etag TEXT,
  modified TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE tally (  -- counts kept while engagements change: by month and kind, by month and pair, by month and outlet
  what TEXT NOT NULL,  -- kind, dyad, outlet
  month TEXT NOT NULL,  -- '2023-11'; '' where no day is known
  value TEXT NOT NULL,  -- 'meeting held', 'AZE RUS', the outlet
  count INTEGER NOT NULL,
  PRIMARY KEY (what, value, month)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER count_engagement AFTER INSERT ON engagement BEGIN
  INSERT INTO tally VALUES ('kind', coalesce(substr(new.first_day, 1, 7), ''), new.kind || ' ' || new.status, 1)
    ON CONFLICT DO UPDATE SET count = count + 1;
END;
CREATE TRIGGER uncount_engagement AFTER DELETE ON engagement BEGIN
  UPDATE tally SET count = count - 1 WHERE what = 'kind' AND value = old.kind || ' ' || old.status
    AND month = coalesce(substr(old.first_day, 1, 7), '');
END;
CREATE TRIGGER count_dyad AFTER INSERT ON dyad BEGIN
  INSERT INTO tally VALUES ('dyad', substr(new.first_day, 1, 7), new.a || ' ' || new.b, 1)
    ON CONFLICT DO UPDATE SET count = count + 1;
END;
CREATE TRIGGER uncount_dyad AFTER DELETE ON dyad BEGIN
  UPDATE tally SET count = count - 1 WHERE what = 'dyad' AND value = old.a || ' ' || old.b AND month = substr(old.first_day, 1, 7);
END;
CREATE TRIGGER count_report AFTER INSERT ON report WHEN new.is_current BEGIN
  INSERT INTO tally VALUES ('outlet', coalesce(substr(new.published, 1, 7), ''), coalesce(new.outlet, ''), 1)
    ON CONFLICT DO UPDATE SET count = count + 1;
END;
CREATE TRIGGER recount_report AFTER UPDATE OF is_current ON report WHEN new.is_current <> old.is_current BEGIN
  INSERT INTO tally VALUES ('outlet', coalesce(substr(new.published, 1, 7), ''), coalesce(new.outlet, ''), 0)
    ON CONFLICT DO NOTHING;
  UPDATE tally SET count = count + new.is_current - old.is_current WHERE what = 'outlet'
    AND value = coalesce(new.outlet, '') AND month = coalesce(substr(new.published, 1, 7), '');
END;

CREATE VIEW engagements AS  -- one row an engagement, ready to read
SELECT e.id, e.kind, e.status, e.date, e.first_day, e.last_day, e.city, e.country,
  (SELECT group_concat(coalesce(name, 'a side') || coalesce(' (' || party || ')', ''), ' – ')
   FROM (SELECT name, party FROM side WHERE engagement = e.key ORDER BY number)) AS who,
  (SELECT group_concat(party, ' ') FROM (SELECT DISTINCT party FROM side WHERE engagement = e.key ORDER BY party)) AS parties,
  e.topics, e.salience, e.accounts, e.voices, e.confidence, e.contradictions
FROM engagement e;

CREATE VIEW participants AS  -- one row a person or side of an engagement
SELECT e.id AS engagement, s.number, s.name, n.name AS person, n.id AS person_id, s.office, s.party, s.part, e.first_day, e.kind, e.status
FROM side s JOIN engagement e ON e.key = s.engagement
LEFT JOIN person n ON n.key = (
  SELECT f.person FROM participant p JOIN form f ON f.key = p.form WHERE p.side = s.key ORDER BY f.id LIMIT 1);

CREATE VIEW statements AS  -- one row a statement of a report that counts, with its words
SELECT s.speakers, s.act, s.toward, s.topics, r.outlet, r.published, r.language, r.id AS report,
  (SELECT e.id FROM statement_account sa JOIN account a ON a.key = sa.account JOIN engagement e ON e.key = a.engagement
   WHERE sa.statement = s.key ORDER BY e.id LIMIT 1) AS engagement,
  substr(r.text, json_extract(s.evidence, '$[0][0]') + 1,
    json_extract(s.evidence, '$[0][1]') - json_extract(s.evidence, '$[0][0]')) AS words,
  s.confidence
FROM statement s JOIN report r ON r.key = s.report WHERE r.is_current;
