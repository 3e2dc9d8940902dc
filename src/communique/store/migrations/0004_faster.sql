-- What is asked of many rows at once is had without reading the texts that stand between, or working it out anew.

CREATE INDEX report_told ON report (key, language, outlet, published, is_current);
ALTER TABLE merge ADD COLUMN apart INTEGER NOT NULL DEFAULT 0;  -- 1 where the two were not put into one engagement
UPDATE merge SET apart = 1 WHERE (SELECT a.engagement IS NOT b.engagement FROM account a JOIN account b ON b.key = merge.right
  WHERE a.key = merge.left);
CREATE INDEX merge_apart ON merge (weight DESC, left, right) WHERE apart;
DROP INDEX report_published;
CREATE INDEX report_published ON report (published DESC, id, is_current, language, outlet);
