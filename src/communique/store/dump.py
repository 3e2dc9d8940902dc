"""A record row for row, without what tells one file from another: no keys of rows, no times of adding."""

import json
import sqlite3
from collections.abc import Iterator

TABLES = {
    "report": "SELECT id, text_hash, language, published, outlet, title, url, is_current, voice, program, topics, furniture, "
    "skipped FROM report",
    "sighting": "SELECT s.address, r.id, s.source, s.name FROM sighting s JOIN report r ON r.key = s.report",
    "near_copy": "SELECT min(a.id, b.id), max(a.id, b.id), n.likeness FROM near_copy n JOIN report a ON a.key = n.left "
    "JOIN report b ON b.key = n.right",
    "account": "SELECT a.id, r.id, a.number, a.reading_id, a.kind, a.status, a.salience, a.date, a.city, a.country, a.topics, "
    "a.evidence, a.why, a.confidence, a.compared, e.id FROM account a JOIN report r ON r.key = a.report "
    "LEFT JOIN engagement e ON e.key = a.engagement",
    "participant": "SELECT a.id, p.number, p.name, p.office, p.party, p.part, p.role, p.evidence, p.why, p.confidence, p.day, "
    "f.id, s.number FROM participant p JOIN account a ON a.key = p.account LEFT JOIN form f ON f.key = p.form "
    "LEFT JOIN side s ON s.key = p.side",
    "statement": "SELECT r.id, s.number, s.speakers, s.act, s.toward, s.topics, s.evidence, s.content, s.rule, s.confidence "
    "FROM statement s JOIN report r ON r.key = s.report",
    "statement_account": "SELECT r.id, s.number, a.id FROM statement_account sa JOIN statement s ON s.key = sa.statement "
    "JOIN report r ON r.key = s.report JOIN account a ON a.key = sa.account",
    "instrument": "SELECT r.id, i.number, i.name, i.date, i.parties, i.evidence, i.rule FROM instrument i "
    "JOIN report r ON r.key = i.report",
    "form": "SELECT f.id, f.name, f.script, f.office, f.party, f.first, f.last, f.reports, p.id FROM form f "
    "LEFT JOIN person p ON p.key = f.person WHERE f.reports > 0",
    "form_merge": "SELECT a.id, b.id, m.weight, m.reasons FROM form_merge m JOIN form a ON a.key = m.left "
    "JOIN form b ON b.key = m.right WHERE a.reports > 0 AND b.reports > 0",
    "person": "SELECT id, name, romanised, told_by FROM person",
    "held": "SELECT p.id, h.office, h.party, h.first, h.last, h.reports FROM held h JOIN person p ON p.key = h.person",
    "tenure": "SELECT * FROM tenure",
    "engagement": "SELECT id, kind, status, salience, date, first_day, last_day, city, country, topics, accounts, voices, "
    "confidence, contradictions, rulings FROM engagement",
    "side": "SELECT e.id, s.number, s.name, s.office, s.party, s.part FROM side s JOIN engagement e ON e.key = s.engagement",
    "dyad": "SELECT d.a, d.b, d.first_day, d.kind, d.status, d.level, d.topics, e.id FROM dyad d JOIN engagement e ON e.key = d.engagement",
    "presence": "SELECT p.party, p.first_day, p.kind, p.status, p.level, p.topics, e.id FROM presence p JOIN engagement e ON e.key = p.engagement",
    "pair": "SELECT a, b, engagements FROM pair WHERE engagements <> 0",
    "deed": "SELECT d.act, d.first_day, e.id FROM deed d JOIN engagement e ON e.key = d.engagement",
    "spoken": "SELECT r.id, s.number, k.party, k.act, k.toward, k.year, k.is_current FROM spoken k "
    "JOIN statement s ON s.key = k.statement JOIN report r ON r.key = s.report",
    "block": "SELECT b.block, a.id FROM block b JOIN account a ON a.key = b.account",
    "merge": "SELECT a.id, b.id, m.weight, m.reasons, m.apart FROM merge m JOIN account a ON a.key = m.left "
    "JOIN account b ON b.key = m.right",
    "ruling": "SELECT id, verb, of, ruling, who, why, undone IS NULL FROM ruling",
    "tally": "SELECT what, month, value, count FROM tally WHERE count <> 0",
}


def dump(database: sqlite3.Connection) -> Iterator[str]:
    """A line of JSON for each row, by table and then by the row itself. Records of the same reports give the same lines."""
    for table, question in TABLES.items():
        rows = [json.dumps(row, ensure_ascii=False) for row in database.execute(question)]
        for row in sorted(rows):
            yield f"{table}\t{row}"
