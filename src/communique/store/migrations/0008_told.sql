-- How many accounts have a form of a name is kept counted, since one name may stand in very many.

CREATE TRIGGER count_form AFTER INSERT ON participant WHEN new.form NOT NULL BEGIN
  UPDATE form SET reports = reports
    + coalesce((SELECT r.is_current FROM account a JOIN report r ON r.key = a.report WHERE a.key = new.account), 0)
    WHERE key = new.form;
END;
CREATE TRIGGER uncount_form BEFORE DELETE ON account BEGIN
  UPDATE form SET reports = reports - (SELECT count(*) FROM participant WHERE account = old.key AND form = form.key)
    WHERE key IN (SELECT form FROM participant WHERE account = old.key)
      AND (SELECT is_current FROM report WHERE key = old.report);
END;
CREATE TRIGGER recount_forms AFTER UPDATE OF is_current ON report WHEN new.is_current <> old.is_current BEGIN
  UPDATE form SET reports = reports + (new.is_current - old.is_current)
    * (SELECT count(*) FROM participant p JOIN account a ON a.key = p.account WHERE a.report = new.key AND p.form = form.key)
    WHERE key IN (SELECT p.form FROM participant p JOIN account a ON a.key = p.account WHERE a.report = new.key);
END;
