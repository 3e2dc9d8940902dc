-- Where a form of a name stands last is found without going through all its accounts.

DROP INDEX participant_form;
CREATE INDEX participant_form ON participant (form, day);
