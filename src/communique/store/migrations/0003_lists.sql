-- What lists and plots ask for: how often a person is told of, who is present by day, places counted, indexes by day and doubt.

ALTER TABLE person ADD COLUMN told_by INTEGER NOT NULL DEFAULT 0;  -- how many accounts have a form of the name
UPDATE person SET told_by = (SELECT coalesce(sum(reports), 0) FROM form WHERE form.person = person.key);
CREATE INDEX person_told_by ON person (told_by DESC, id);

CREATE TABLE presence (  -- the parties of an engagement
  party TEXT NOT NULL,
  first_day TEXT NOT NULL,  -- '' where no day is known
  engagement INTEGER NOT NULL REFERENCES engagement (key) ON DELETE CASCADE,
  PRIMARY KEY (party, first_day, engagement)
) STRICT, WITHOUT ROWID;
CREATE INDEX presence_engagement ON presence (engagement);

CREATE TRIGGER count_presence AFTER INSERT ON presence BEGIN
  INSERT INTO tally VALUES ('party', substr(new.first_day, 1, 7), new.party, 1)
    ON CONFLICT DO UPDATE SET count = count + 1;
END;
CREATE TRIGGER uncount_presence AFTER DELETE ON presence BEGIN
  UPDATE tally SET count = count - 1 WHERE what = 'party' AND value = old.party AND month = substr(old.first_day, 1, 7);
END;
INSERT INTO presence SELECT DISTINCT s.party, coalesce(e.first_day, ''), e.key
  FROM side s JOIN engagement e ON e.key = s.engagement WHERE s.party NOT NULL;

CREATE TRIGGER count_place AFTER INSERT ON engagement WHEN new.country NOT NULL OR new.city NOT NULL BEGIN
  INSERT INTO tally VALUES ('place', coalesce(substr(new.first_day, 1, 7), ''),
    coalesce(new.country, '') || '|' || coalesce(new.city, ''), 1) ON CONFLICT DO UPDATE SET count = count + 1;
END;
CREATE TRIGGER uncount_place AFTER DELETE ON engagement WHEN old.country NOT NULL OR old.city NOT NULL BEGIN
  UPDATE tally SET count = count - 1 WHERE what = 'place' AND value = coalesce(old.country, '') || '|' || coalesce(old.city, '')
    AND month = coalesce(substr(old.first_day, 1, 7), '');
END;
INSERT INTO tally SELECT 'place', coalesce(substr(first_day, 1, 7), ''), coalesce(country, '') || '|' || coalesce(city, ''), count(*)
  FROM engagement WHERE country NOT NULL OR city NOT NULL GROUP BY 2, 3;

CREATE INDEX engagement_city ON engagement (city COLLATE NOCASE, first_day);
CREATE INDEX engagement_status ON engagement (status, first_day, id);
CREATE INDEX report_published ON report (published DESC, id);
CREATE INDEX statement_toward ON statement (toward, act);
CREATE INDEX merge_weight ON merge (weight, left, right);
CREATE INDEX form_merge_weight ON form_merge (weight, left, right);
