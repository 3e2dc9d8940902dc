-- Indexes for questions whose cost would otherwise grow with the whole record.

CREATE INDEX report_outlet ON report (outlet COLLATE NOCASE);
CREATE INDEX report_first_voice ON report (key) WHERE voice = id;
DROP INDEX account_report;
CREATE INDEX account_report ON account (report, engagement);
CREATE INDEX engagement_days ON engagement (first_day, last_day);
CREATE INDEX engagement_kind ON engagement (kind, first_day DESC, id);
CREATE INDEX engagement_voices ON engagement (voices DESC, first_day DESC, id);
CREATE INDEX engagement_confidence ON engagement (confidence DESC, first_day DESC, id);
CREATE INDEX engagement_doubtful ON engagement (key) WHERE confidence < 0.7;
CREATE INDEX engagement_contradicted ON engagement (key) WHERE contradictions <> '[]';
