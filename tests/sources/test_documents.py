"""PDF, Word and e-mail."""

import io
from email.message import EmailMessage
from pathlib import Path

import pytest

from communique.model import Report
from communique.sources import Failure, Note, find_reports
from communique.sources.documents import unwrap

TEXT = "The Foreign Minister of Fiji received the ambassador of Peru in Suva."


def found(path: Path) -> list[Report | Note]:
    return list(find_reports([str(path)]))


def pdf(lines: list[str]) -> bytes:
    """A PDF of one page, each line of Latin letters on its own line."""
    words = "BT /F1 10 Tf 50 750 Td 14 TL " + " ".join(f"({line}) Tj T*" for line in lines) + " ET"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(words)} >>\nstream\n{words}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]  # fmt: skip
    out = b"%PDF-1.4\n"
    starts = []
    for number, body in enumerate(objects, 1):
        starts.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode()
    table = "".join(f"{start:010} 00000 n \n" for start in starts)
    return (
        out
        + (
            f"xref\n0 6\n0000000000 65535 f \n{table}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF"
        ).encode()
    )


def test_pdf(tmp_path: Path) -> None:
    pytest.importorskip("pypdf", reason="needs the extra 'formats'")
    lines = ["The Foreign Minister of Fiji received the ambassa-", "dor of Peru in Suva. They spoke of fish and ships.",
             "Students were named too.", "On the next day the ambassador flew home to Lima."]  # fmt: skip
    (tmp_path / "a.pdf").write_bytes(pdf(lines))
    (report,) = found(tmp_path / "a.pdf")
    assert isinstance(report, Report)
    assert report.text.startswith("The Foreign Minister of Fiji received the ambassador of Peru in Suva. They")
    assert "too.\n\nOn the next day" in report.text


@pytest.mark.parametrize(("lines", "paragraphs"), [
    (["The minister met the", "ambassador in Suva", "on Monday."], "The minister met the ambassador in Suva on Monday."),
    (["One.", "", "Two."], "One.\n\nTwo."),
    (["Президент принял по-", "сла Перу в столице."], "Президент принял посла Перу в столице."),
    ([], ""),
])  # fmt: skip
def test_lines_to_paragraphs(lines: list[str], paragraphs: str) -> None:
    assert unwrap("\n".join(lines)) == paragraphs


@pytest.mark.parametrize(("name", "data", "reason"), [
    ("a.pdf", pdf([]), "without text"), ("a.pdf", b"%PDF-1.4 cut", "damaged"), ("a.docx", b"PK\x03\x04", "damaged"),
    ("a.eml", b"\n\nno header at all", "no header"), ("a.eml", b"Subject: x\n\n", "without text"),
])  # fmt: skip
def test_what_is_none(tmp_path: Path, name: str, data: bytes, reason: str) -> None:
    pytest.importorskip("pypdf", reason="needs the extra 'formats'")
    pytest.importorskip("docx", reason="needs the extra 'formats'")
    (tmp_path / name).write_bytes(data)
    *_, failure = found(tmp_path / name)
    assert isinstance(failure, Failure) and reason in failure.reason


def test_docx(tmp_path: Path) -> None:
    docx = pytest.importorskip("docx", reason="needs the extra 'formats'")
    document = docx.Document()
    document.core_properties.title = "Гости в Суве"
    document.add_heading("Гости в Суве")
    document.add_paragraph("Министр принял посла Перу.")
    table = document.add_table(1, 2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "10:00", "Приём"
    document.add_paragraph("Беседа длилась час.")
    data = io.BytesIO()
    document.save(data)
    (tmp_path / "a.docx").write_bytes(data.getvalue())
    (report,) = found(tmp_path / "a.docx")
    assert isinstance(report, Report)
    assert report.text == "Гости в Суве\n\nМинистр принял посла Перу.\n\n10:00\tПриём\n\nБеседа длилась час."
    assert report.title == "Гости в Суве"


def mail(subject: str, day: str) -> EmailMessage:
    message = EmailMessage()
    message["Subject"], message["From"], message["Date"] = subject, "Пресс-служба <press@mfa.example>", day
    return message


def test_mail(tmp_path: Path) -> None:
    message = mail("Приём посла", "Mon, 06 May 2024 09:00:00 +1200")
    message.set_content("Министр принял посла Перу.\n", charset="koi8-r")
    message.add_attachment(b"x", maintype="application", subtype="pdf", filename="a.pdf")
    (tmp_path / "a.eml").write_bytes(bytes(message))
    note, report = found(tmp_path / "a.eml")
    assert isinstance(report, Report)
    assert report.text == "Приём посла\n\nМинистр принял посла Перу."
    assert (report.title, report.outlet, report.published) == ("Приём посла", "Пресс-служба", "2024-05-06")
    assert str(note).endswith("1 attached file passed over; save and name them to read them")


def test_mail_of_markup_alone(tmp_path: Path) -> None:
    message = mail("Guests", "Mon, 06 May 2024 09:00:00 +0000")
    message.set_content(
        f"<html><body><p>{TEXT}</p><p>They spoke for an hour of fish.</p></body></html>", subtype="html"
    )
    (tmp_path / "a.eml").write_bytes(bytes(message))
    (report,) = found(tmp_path / "a.eml")
    assert isinstance(report, Report) and TEXT in report.text and report.text.startswith("Guests")
