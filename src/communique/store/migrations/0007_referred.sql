-- The documents of a party are found without going through the reports of its engagements.

CREATE TABLE referred (  -- the parties of the documents that reports refer to
  party TEXT NOT NULL,
  published TEXT NOT NULL,  -- the report's day; '' where none is known
  report INTEGER NOT NULL REFERENCES report (key),
  number INTEGER NOT NULL,  -- the document's, within the report
  PRIMARY KEY (party, published, report, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX referred_report ON referred (report, number);
CREATE TRIGGER refer AFTER INSERT ON instrument BEGIN
  INSERT OR IGNORE INTO referred SELECT j.value, coalesce(r.published, ''), new.report, new.number
    FROM json_each(new.parties) j JOIN report r ON r.key = new.report;
END;
CREATE TRIGGER unrefer AFTER DELETE ON instrument BEGIN
  DELETE FROM referred WHERE report = old.report AND number = old.number;
END;
INSERT OR IGNORE INTO referred SELECT j.value, coalesce(r.published, ''), i.report, i.number
  FROM instrument i JOIN json_each(i.parties) j JOIN report r ON r.key = i.report;
