"""RSS and Atom feeds: a report for each entry."""

from pathlib import Path

import pytest

from communique.model import Report
from communique.sources import Failure, Note, find_reports

pytest.importorskip("feedparser", reason="needs the extra 'formats'")

RSS = """<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Harbour Press</title>
<language>en</language><link>https://h.example/</link>
<item><title>Envoy of Peru received</title><link>https://h.example/2024/05/06/envoy</link>
<pubDate>Mon, 06 May 2024 09:00:00 GMT</pubDate>
<description>&lt;p&gt;The minister received the ambassador of Peru.&lt;/p&gt;&lt;p&gt;They spoke of fish.&lt;/p&gt;
&lt;script&gt;alert(1)&lt;/script&gt;</description></item>
<item><title>Tides</title><link>https://h.example/2024/05/07/tides</link></item>
<item><link>https://h.example/none</link></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Островная газета</title>
<entry><title>Посол принят</title><link href="https://o.example/a"/><updated>2024-02-03T10:00:00+12:00</updated>
<summary>Кратко.</summary><content type="html">&lt;div&gt;Министр принял посла Перу.&lt;br&gt;Беседа длилась час.&lt;/div&gt;</content>
</entry></feed>"""


def found(path: Path) -> list[Report | Note]:
    return list(find_reports([str(path)]))


def test_rss(tmp_path: Path) -> None:
    (tmp_path / "h.rss").write_text(RSS)
    first, second, note = found(tmp_path / "h.rss")
    assert isinstance(first, Report) and isinstance(second, Report)
    assert first.text == (
        "Envoy of Peru received\n\nThe minister received the ambassador of Peru.\n\nThey spoke of fish."
    )
    assert (first.id, first.outlet, first.published, first.language) == ("h-1", "Harbour Press", "2024-05-06", "en")
    assert first.url == "https://h.example/2024/05/06/envoy"
    assert (second.text, second.published) == ("Tides", "2024-05-07")
    assert str(note) == f"{tmp_path}/h.rss: 1 of 3 entries passed over, without words"


def test_atom_by_its_content_on_a_name_that_tells_nothing(tmp_path: Path) -> None:
    (tmp_path / "feed").write_text(ATOM)
    (report,) = found(tmp_path / "feed")
    assert isinstance(report, Report)
    assert report.text == "Посол принят\n\nМинистр принял посла Перу.\n\nБеседа длилась час."
    assert (report.published, report.outlet) == ("2024-02-03", "Островная газета")


@pytest.mark.parametrize(("data", "reason"), [
    ("<?xml version='1.0'?><catalogue><book/></catalogue>", "neither RSS nor Atom"),
    ('<rss version="2.0"><channel><title>x</title></channel></rss>', "a feed without entries"),
    ('<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
     '<rss version="2.0"><channel><title>&b;</title></channel></rss>', "without entries"),
])  # fmt: skip
def test_what_is_no_feed(tmp_path: Path, data: str, reason: str) -> None:
    (tmp_path / "f.xml").write_text(data)
    (failure,) = found(tmp_path / "f.xml")
    assert isinstance(failure, Failure) and reason in failure.reason


def test_no_entity_reads_a_file(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("the secret words")
    (tmp_path / "f.xml").write_text(
        f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY s SYSTEM "file://{tmp_path}/secret">]><rss version="2.0">'
        "<channel><item><title>T &s;</title><description>D &s;</description></item></channel></rss>"
    )
    assert "secret words" not in "".join(item.text for item in found(tmp_path / "f.xml") if isinstance(item, Report))
