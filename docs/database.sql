-- The tables of newsx extract --to FILE.db.
-- A document is known by its source and the hash of its bytes. Positions are code points unless --offsets said otherwise, "end" after the last.

CREATE TABLE documents (
  id INTEGER PRIMARY KEY,
  source TEXT NOT NULL,              -- the path as given, or the record's id
  sha256 TEXT NOT NULL,              -- of the undecoded input
  title TEXT,                        -- headline
  date TEXT,                         -- the article's day, as 2019-11-28; NULL: not known
  language TEXT,                     -- ISO 639-1
  encoding TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  chars INTEGER NOT NULL,
  words INTEGER NOT NULL,
  sentences INTEGER NOT NULL,
  text TEXT NOT NULL,
  meta TEXT,                         -- a JSON object of further keys
  date_source TEXT,                  -- what told the day: option, field, page, feed, mail, dateline, filename, document, archive
  tokens INTEGER,                    -- words, numbers and marks
  invalid INTEGER,                   -- sequences that were no characters of the encoding; this and the next four since version 5
  languages TEXT,                    -- of its paragraphs, a JSON array as in the JSON of extract
  spans TEXT,                        -- of its sentences, a JSON array of {"start", "end"}
  kind TEXT,                         -- article, listing …
  cut TEXT,                          -- what reading left out because of limits
  UNIQUE (source, sha256)
);

CREATE TABLE entities (
  id INTEGER PRIMARY KEY,
  document_id INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  local_id TEXT NOT NULL,            -- in the document: p1, c1, o1, l1
  type TEXT NOT NULL,                -- person, country, organization, place, or a class of one's own
  name TEXT NOT NULL,                -- base form
  given TEXT, patronymic TEXT, surname TEXT, gender TEXT,
  iso2 TEXT, iso3 TEXT,
  abbreviation TEXT,
  class TEXT,
  country TEXT,                      -- ISO code of the state that a place lies in or a body belongs to
  mention_count INTEGER NOT NULL,
  key TEXT,                          -- the same for the same thing in every document: country:KG; since version 4
  wikidata TEXT,                     -- Q813
  country_inferred INTEGER,          -- of bodies: 1 where `country` is the one that the article speaks of most, else 0
  parent TEXT,                       -- the local_id of the body that this one is a part of
  inferred TEXT,                     -- knowledge: a person's full name is from the table of public offices
  UNIQUE (document_id, local_id)
);
CREATE INDEX entities_by_name ON entities (type, name);
CREATE INDEX entities_by_key ON entities (key);

CREATE TABLE roles (
  id INTEGER PRIMARY KEY,
  entity_id INTEGER NOT NULL REFERENCES entities (id) ON DELETE CASCADE,
  title TEXT NOT NULL,               -- post in its base form
  of TEXT,                           -- the country or body
  of_entity_id INTEGER REFERENCES entities (id) ON DELETE SET NULL,
  class TEXT,                        -- state_head, minister, media …; this and the next four since version 4
  status TEXT,                       -- current, acting, former, elect, future, candidate
  from_date TEXT, to_date TEXT,      -- since and until when, ISO 8601
  inferred TEXT,                     -- document: `of` is not said beside the post
  spans TEXT                         -- where it is said, a JSON array of {"start", "end"}; since version 5
);
CREATE INDEX roles_by_entity ON roles (entity_id);

CREATE TABLE mentions (
  id INTEGER PRIMARY KEY,
  document_id INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  entity_id INTEGER NOT NULL REFERENCES entities (id) ON DELETE CASCADE,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  text TEXT NOT NULL,
  base TEXT NOT NULL,                -- this mention in its base form
  kind TEXT NOT NULL,                -- name, abbreviation, adjective, demonym, role, short, generic, pronoun
  sentence INTEGER NOT NULL,         -- from 0
  core_start INTEGER, core_end INTEGER  -- the proper name inside, where it is not the whole; since version 5
);
CREATE INDEX mentions_by_entity ON mentions (entity_id);
CREATE INDEX mentions_by_document ON mentions (document_id, sentence);

CREATE TABLE quotations (
  id INTEGER PRIMARY KEY,
  document_id INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  local_id TEXT NOT NULL,
  kind TEXT NOT NULL,                -- direct, partial, indirect
  status TEXT NOT NULL,              -- asserted, denied, alleged, hypothetical
  text TEXT NOT NULL,
  speaker TEXT,
  speaker_entity_id INTEGER REFERENCES entities (id) ON DELETE SET NULL,
  cue TEXT,                          -- base form of the reporting word: опровергнуть
  via TEXT,                          -- the medium that passes it on
  sentence INTEGER NOT NULL,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  cue_text TEXT,                     -- the reporting word as the text has it: опроверг; since version 3
  spans TEXT,                        -- of the fragments, a JSON array of {"start", "end"}; this and the next since version 5
  speaker_start INTEGER, speaker_end INTEGER,  -- the words that name the speaker
  cue_start INTEGER, cue_end INTEGER,
  via_entity_id INTEGER REFERENCES entities (id) ON DELETE SET NULL,
  recipients TEXT,                   -- whom the words are addressed to, a JSON array of local ids of entities
  anaphoric INTEGER,                 -- 1: the next sentence says whose words they are
  speaker_type TEXT                  -- person, group, organization, document, source …
);
CREATE INDEX quotations_by_document ON quotations (document_id);
CREATE INDEX quotations_by_speaker ON quotations (speaker);
CREATE INDEX quotations_by_speaker_entity ON quotations (speaker_entity_id);

CREATE TABLE quotation_about (       -- whom and what the words name; since version 2
  quotation_id INTEGER NOT NULL REFERENCES quotations (id) ON DELETE CASCADE,
  entity_id INTEGER NOT NULL REFERENCES entities (id) ON DELETE CASCADE,
  position INTEGER,                  -- in the order of the words, from 0; since version 5
  PRIMARY KEY (quotation_id, entity_id)
) WITHOUT ROWID;
CREATE INDEX quotation_about_by_entity ON quotation_about (entity_id);

-- The heading is the line above the items; since version 5.
CREATE TABLE decision_lists (
  id INTEGER PRIMARY KEY,
  document_id INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,           -- in the document, from 1
  kind TEXT NOT NULL,                -- adopted, agenda, proposed, instruction, agreement
  announced INTEGER,                 -- the count that the text promises
  found INTEGER NOT NULL,
  heading_start INTEGER, heading_end INTEGER,
  complete INTEGER                   -- 1, 0, NULL: no count is promised
);
CREATE INDEX decision_lists_by_document ON decision_lists (document_id);

CREATE TABLE decisions (
  id INTEGER PRIMARY KEY,
  document_id INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  list_id INTEGER REFERENCES decision_lists (id) ON DELETE CASCADE,  -- NULL: an act in prose
  number TEXT,                       -- as printed
  title TEXT NOT NULL,
  class TEXT,                        -- решение, закон, указ …
  issuer_entity_id INTEGER REFERENCES entities (id) ON DELETE SET NULL,
  date TEXT,
  docnum TEXT,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  stage TEXT,                        -- introduced, reading 1, reading 2, reading 3, adopted, signed, vetoed, in force, repealed
  votes_for INTEGER,
  votes_against INTEGER,
  votes_abstained INTEGER,
  addressee TEXT,                    -- of an instruction
  addressee_entity_id INTEGER REFERENCES entities (id) ON DELETE SET NULL,
  deadline TEXT,                     -- ISO 8601 or EDTF
  responsible TEXT,
  responsible_entity_id INTEGER REFERENCES entities (id) ON DELETE SET NULL,
  parent TEXT                        -- number of the item above
);
CREATE INDEX decisions_by_document ON decisions (document_id);
CREATE INDEX decisions_by_list ON decisions (list_id);

CREATE TABLE acts (                  -- acts named in running text, each once; since version 5
  id INTEGER PRIMARY KEY,
  document_id INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  title TEXT,
  class TEXT,                        -- закон, указ …
  docnum TEXT,
  date TEXT,
  article TEXT,                      -- of a code or constitution, as printed
  issuer_entity_id INTEGER REFERENCES entities (id) ON DELETE SET NULL,
  parties TEXT NOT NULL,             -- to an agreement, a JSON array of local ids of entities
  spans TEXT NOT NULL                -- of its mentions, a JSON array of {"start", "end"}
);
CREATE INDEX acts_by_document ON acts (document_id);

CREATE TABLE dates (
  id INTEGER PRIMARY KEY,
  document_id INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  text TEXT NOT NULL,
  value TEXT                         -- ISO 8601 or EDTF
);
CREATE INDEX dates_by_document ON dates (document_id);
CREATE INDEX dates_by_value ON dates (value);

-- Quotations as people read them: somebody's own words in quotation marks, a paraphrase without; since version 3.
CREATE VIEW quotations_shown AS
SELECT q.id, d.source, d.date, q.speaker, coalesce(q.cue_text, q.cue) AS verb, q.kind, q.status,
  CASE q.kind WHEN 'indirect' THEN q.text ELSE '«' || q.text || '»' END AS words
FROM quotations q JOIN documents d ON d.id = q.document_id;

-- What the articles name, a row for each key; since version 4. Filled at the end of a run, emptied when a document comes or goes:
-- DELETE FROM things; INSERT INTO things SELECT * FROM things_counted;
CREATE TABLE things (
  key TEXT PRIMARY KEY,              -- entities.key
  type TEXT NOT NULL,
  name TEXT NOT NULL,                -- what most articles call it; of two names as frequent the first in code points
  country TEXT,                      -- ISO 3166 code: its own, or of the state that it lies in or belongs to
  wikidata TEXT,
  first_day TEXT, last_day TEXT,     -- of the articles that name it
  documents INTEGER NOT NULL,
  mentions INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX things_by_name ON things (name);
CREATE TRIGGER things_before_added AFTER INSERT ON documents BEGIN DELETE FROM things; END;
CREATE TRIGGER things_before_removed AFTER DELETE ON documents BEGIN DELETE FROM things; END;

-- The rows of `things`, counted anew for each question.
CREATE VIEW things_counted AS
WITH names AS (
  SELECT key, name, row_number() OVER (PARTITION BY key ORDER BY count(DISTINCT document_id) DESC, name) AS place
  FROM entities WHERE key IS NOT NULL GROUP BY key, name
)
SELECT e.key, min(e.type) AS type, n.name, max(coalesce(e.iso2, e.country)) AS country, max(e.wikidata) AS wikidata,
  min(d.date) AS first_day, max(d.date) AS last_day, count(DISTINCT e.document_id) AS documents,
  sum(e.mention_count) AS mentions
FROM entities e JOIN documents d ON d.id = e.document_id JOIN names n ON n.key = e.key AND n.place = 1
GROUP BY e.key;

-- Who has which post, and in how many articles.
CREATE VIEW people AS
SELECT e.key, coalesce(t.name, min(e.name)) AS name, t.wikidata, r.title AS post, min(r.of) AS of, o.key AS of_key,
  min(r.class) AS class, r.status, min(d.date) AS first_day, max(d.date) AS last_day,
  count(DISTINCT e.document_id) AS documents
FROM roles r JOIN entities e ON e.id = r.entity_id JOIN documents d ON d.id = e.document_id
LEFT JOIN entities o ON o.id = r.of_entity_id LEFT JOIN things t ON t.key = e.key
WHERE e.key IS NOT NULL GROUP BY e.key, r.title, coalesce(o.key, r.of), r.status;

CREATE VIEW mentions_by_thing AS
SELECT e.key, e.type, coalesce(t.name, e.name) AS name, t.wikidata, d.source, d.date, m.text, m.kind, m.sentence, m.start,
  m.end, m.document_id, m.id AS mention_id
FROM mentions m JOIN entities e ON e.id = m.entity_id JOIN documents d ON d.id = m.document_id
LEFT JOIN things t ON t.key = e.key;

CREATE VIEW quotations_by_thing AS
SELECT e.key, e.type, coalesce(t.name, e.name) AS name, t.wikidata, s.source, s.date, s.verb, s.kind, s.status, s.words,
  s.id AS quotation_id
FROM quotations_shown s JOIN quotations q ON q.id = s.id JOIN entities e ON e.id = q.speaker_entity_id
LEFT JOIN things t ON t.key = e.key;

-- Full-text search: SELECT … FROM quotations_fts WHERE quotations_fts MATCH 'мир'; rowid is the id of the row.
-- The spelling of content= is the one by which sqlite-utils and Datasette know such a table.
CREATE VIRTUAL TABLE documents_fts USING fts5 (
  title, text, content="documents", content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 0'
);
CREATE VIRTUAL TABLE quotations_fts USING fts5 (
  text, content="quotations", content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 0'
);
CREATE TRIGGER documents_added AFTER INSERT ON documents BEGIN
  INSERT INTO documents_fts (rowid, title, text) VALUES (new.id, new.title, new.text);
END;
CREATE TRIGGER documents_removed AFTER DELETE ON documents BEGIN
  INSERT INTO documents_fts (documents_fts, rowid, title, text) VALUES ('delete', old.id, old.title, old.text);
END;
CREATE TRIGGER quotations_added AFTER INSERT ON quotations BEGIN
  INSERT INTO quotations_fts (rowid, text) VALUES (new.id, new.text);
END;
CREATE TRIGGER quotations_removed AFTER DELETE ON quotations BEGIN
  INSERT INTO quotations_fts (quotations_fts, rowid, text) VALUES ('delete', old.id, old.text);
END;

PRAGMA application_id = 1314211672;  -- "NWSX"
PRAGMA user_version = 5;
