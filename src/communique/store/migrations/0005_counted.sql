-- What pages of a party, of two parties and of statements count is kept counted while the record grows.

ALTER TABLE presence ADD COLUMN kind TEXT NOT NULL DEFAULT '';
ALTER TABLE presence ADD COLUMN status TEXT NOT NULL DEFAULT '';
ALTER TABLE presence ADD COLUMN level INTEGER NOT NULL DEFAULT 4;  -- of the highest office on the party's sides; 0 leaders … 4 others
ALTER TABLE presence ADD COLUMN topics TEXT NOT NULL DEFAULT '[]';
ALTER TABLE dyad ADD COLUMN kind TEXT NOT NULL DEFAULT '';
ALTER TABLE dyad ADD COLUMN status TEXT NOT NULL DEFAULT '';
ALTER TABLE dyad ADD COLUMN level INTEGER NOT NULL DEFAULT 4;  -- of the higher of the two
ALTER TABLE dyad ADD COLUMN topics TEXT NOT NULL DEFAULT '[]';
CREATE INDEX dyad_day ON dyad (first_day, a, b);

CREATE TABLE pair (  -- how many engagements two parties have, a before b
  a TEXT NOT NULL,
  b TEXT NOT NULL,
  engagements INTEGER NOT NULL,
  PRIMARY KEY (a, b)
) STRICT, WITHOUT ROWID;
CREATE INDEX pair_second ON pair (b, a, engagements);
CREATE INDEX pair_most ON pair (engagements DESC, a, b);

CREATE TABLE spoken (  -- the parties whose people say a statement, as its report has them
  statement INTEGER NOT NULL REFERENCES statement (key) ON DELETE CASCADE,
  party TEXT NOT NULL,
  act TEXT NOT NULL,
  toward TEXT NOT NULL,  -- '' where toward nobody
  year TEXT NOT NULL,  -- of publication; '' where no day is known
  is_current INTEGER NOT NULL,  -- as the report's
  PRIMARY KEY (statement, party)
) STRICT, WITHOUT ROWID;
CREATE INDEX spoken_by ON spoken (party, toward, year, act, is_current);
CREATE INDEX spoken_toward ON spoken (toward, party, year, act, is_current);

CREATE TABLE deed (  -- the acts of the statements made at an engagement
  act TEXT NOT NULL,
  first_day TEXT NOT NULL,  -- '' where no day is known
  engagement INTEGER NOT NULL REFERENCES engagement (key) ON DELETE CASCADE,
  PRIMARY KEY (act, first_day, engagement)
) STRICT, WITHOUT ROWID;
CREATE INDEX deed_engagement ON deed (engagement);

DROP INDEX account_engagement;
CREATE INDEX account_engagement ON account (engagement, report);
DROP INDEX engagement_day;
CREATE INDEX engagement_day ON engagement (first_day DESC, id, last_day);
DROP INDEX side_office;
CREATE INDEX side_office ON side (office, engagement);
CREATE INDEX engagement_long ON engagement (last_day, first_day) WHERE julianday(last_day) - julianday(first_day) > 31;
CREATE TRIGGER count_pair AFTER INSERT ON dyad BEGIN
  INSERT INTO pair VALUES (new.a, new.b, 1) ON CONFLICT DO UPDATE SET engagements = engagements + 1;
END;
CREATE TRIGGER uncount_pair AFTER DELETE ON dyad BEGIN
  UPDATE pair SET engagements = engagements - 1 WHERE a = old.a AND b = old.b;
END;
CREATE TRIGGER count_party AFTER INSERT ON presence BEGIN
  INSERT INTO tally VALUES ('party kind', substr(new.first_day, 1, 4), new.party || '|' || new.kind || ' ' || new.status, 1)
    ON CONFLICT DO UPDATE SET count = count + 1;
  INSERT INTO tally VALUES ('party level', substr(new.first_day, 1, 7), new.party || '|' || new.level, 1)
    ON CONFLICT DO UPDATE SET count = count + 1;
  INSERT INTO tally SELECT 'party topic', substr(new.first_day, 1, 4), new.party || '|' || value, 1 FROM json_each(new.topics)
    WHERE true ON CONFLICT DO UPDATE SET count = count + 1;
END;
CREATE TRIGGER uncount_party AFTER DELETE ON presence BEGIN
  UPDATE tally SET count = count - 1 WHERE what = 'party kind' AND value = old.party || '|' || old.kind || ' ' || old.status
    AND month = substr(old.first_day, 1, 4);
  UPDATE tally SET count = count - 1 WHERE what = 'party level' AND value = old.party || '|' || old.level
    AND month = substr(old.first_day, 1, 7);
  UPDATE tally SET count = count - 1 WHERE what = 'party topic' AND month = substr(old.first_day, 1, 4)
    AND value IN (SELECT old.party || '|' || value FROM json_each(old.topics));
END;
CREATE TRIGGER count_month AFTER INSERT ON report WHEN new.is_current BEGIN
  INSERT INTO tally VALUES ('report', coalesce(substr(new.published, 1, 7), ''), '', 1) ON CONFLICT DO UPDATE SET count = count + 1;
END;
CREATE TRIGGER recount_month AFTER UPDATE OF is_current ON report WHEN new.is_current <> old.is_current BEGIN
  INSERT INTO tally VALUES ('report', coalesce(substr(new.published, 1, 7), ''), '', 0) ON CONFLICT DO NOTHING;
  UPDATE tally SET count = count + new.is_current - old.is_current WHERE what = 'report' AND value = ''
    AND month = coalesce(substr(new.published, 1, 7), '');
END;
CREATE TRIGGER speak_again AFTER UPDATE OF is_current ON report WHEN new.is_current <> old.is_current BEGIN
  UPDATE spoken SET is_current = new.is_current WHERE statement IN (SELECT key FROM statement WHERE report = new.key);
END;

-- From here on all is counted from what the record has; `recount` of the store says the same again.
UPDATE presence SET topics = e.topics, kind = e.kind, status = e.status,
  level = (SELECT min(CASE
    WHEN s.office IN ('head_of_state', 'head_of_government', 'head_of_organization', 'deputy_head_of_state', 'religious_leader') THEN 0
    WHEN s.office IN ('foreign_minister', 'minister', 'deputy_head_of_government') THEN 1
    WHEN s.office IN ('speaker_of_parliament', 'deputy_speaker', 'legislator') THEN 2
    WHEN s.office IN ('deputy_foreign_minister', 'deputy_minister', 'ambassador', 'special_envoy', 'adviser', 'organization_official',
      'military', 'regional_head', 'ministry_official') THEN 3
    ELSE 4 END) FROM side s WHERE s.engagement = presence.engagement AND s.party = presence.party)
  FROM engagement e WHERE e.key = presence.engagement;
UPDATE dyad SET topics = e.topics, kind = e.kind, status = e.status,
  level = (SELECT min(p.level) FROM presence p WHERE p.engagement = dyad.engagement AND p.party IN (dyad.a, dyad.b))
  FROM engagement e WHERE e.key = dyad.engagement;
DELETE FROM pair;
INSERT INTO pair SELECT a, b, count(*) FROM dyad GROUP BY a, b;
DELETE FROM spoken;
INSERT INTO spoken SELECT DISTINCT s.key, p.party, s.act, coalesce(s.toward, ''), coalesce(substr(r.published, 1, 4), ''), r.is_current
  FROM statement s JOIN report r ON r.key = s.report JOIN statement_account sa ON sa.statement = s.key
  JOIN participant p ON p.account = sa.account JOIN json_each(s.speakers) j ON j.value = p.name WHERE p.party NOT NULL;
DELETE FROM deed;
INSERT INTO deed SELECT DISTINCT s.act, coalesce(e.first_day, ''), e.key FROM statement s JOIN statement_account sa ON sa.statement = s.key
  JOIN account a ON a.key = sa.account JOIN engagement e ON e.key = a.engagement;
DELETE FROM tally;
INSERT INTO tally SELECT 'kind', coalesce(substr(first_day, 1, 7), ''), kind || ' ' || status, count(*) FROM engagement GROUP BY 2, 3;
INSERT INTO tally SELECT 'place', coalesce(substr(first_day, 1, 7), ''), coalesce(country, '') || '|' || coalesce(city, ''), count(*)
  FROM engagement WHERE country NOT NULL OR city NOT NULL GROUP BY 2, 3;
INSERT INTO tally SELECT 'dyad', substr(first_day, 1, 7), a || ' ' || b, count(*) FROM dyad GROUP BY 2, 3;
INSERT INTO tally SELECT 'outlet', coalesce(substr(published, 1, 7), ''), coalesce(outlet, ''), count(*) FROM report
  WHERE is_current GROUP BY 2, 3;
INSERT INTO tally SELECT 'report', month, '', sum(count) FROM tally WHERE what = 'outlet' GROUP BY 2;
INSERT INTO tally SELECT 'party', substr(first_day, 1, 7), party, count(*) FROM presence GROUP BY 2, 3;
INSERT INTO tally SELECT 'party kind', substr(first_day, 1, 4), party || '|' || kind || ' ' || status, count(*) FROM presence GROUP BY 2, 3;
INSERT INTO tally SELECT 'party level', substr(first_day, 1, 7), party || '|' || level, count(*) FROM presence GROUP BY 2, 3;
INSERT INTO tally SELECT 'party topic', substr(first_day, 1, 4), party || '|' || value, count(*) FROM presence JOIN json_each(topics)
  GROUP BY 2, 3;
