"""PDF and Word documents: their text, with its paragraphs, and their title."""

import io
import re
import zipfile

from communique.model import Report
from communique.sources.extras import load
from communique.sources.failure import SourceError
from communique.sources.limits import MEMBER

ENDED = (".", "!", "?", ":", ";", "…", '"', "”", "»", ")")
HYPHENED = re.compile(r"\w[-\u00ad\u2010]$")
SHORT = 0.7  # of a page's longest lines; a shorter one that ends a sentence ends its paragraph


def read_pdf(data: bytes, where: str, stem: str) -> Report:
    """The report that a PDF is. Raises SourceError where it has no text (a scan), or can't be opened."""
    pypdf = load("pypdf", "PDF")
    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise SourceError("a PDF that asks for a password")
        text = "\n\n".join(filter(None, (unwrap(page.extract_text() or "") for page in reader.pages)))
        title = str(reader.metadata.title or "").strip() if reader.metadata else ""
    except SourceError:
        raise
    except Exception as error:  # a damaged file makes the parser raise whatever it likes; it costs that file alone
        raise SourceError(f"not a PDF, or damaged ({type(error).__name__})") from error
    if not text.strip():
        raise SourceError("a PDF without text (a scan?)")
    return Report(id=stem, text=text, source=where, title=title if title and title in text else None)


def unwrap(page: str) -> str:
    """A page's lines joined to paragraphs: a line goes on unless it is empty, or short and ends a sentence.

    'The ministers met in Su-\nva.' becomes 'The ministers met in Suva.'
    """
    lines = [" ".join(line.split()) for line in page.splitlines()]
    lengths = sorted(len(line) for line in lines if line)
    full = lengths[len(lengths) * 3 // 4] * SHORT if lengths else 0
    text = ""
    for line in lines:
        if not line:
            text = text.rstrip() + "\n\n" if text else ""
        elif HYPHENED.search(text) and line[:1].islower():
            text = text[:-1] + line
        else:
            text += (" " if text and not text.endswith("\n") else "") + line
        if line and len(line) < full and line.endswith(ENDED):
            text += "\n\n"
    return text.strip()


def read_docx(data: bytes, where: str, stem: str) -> Report:
    """The report that a Word document is: paragraphs and tables in their order. Raises SourceError where it is none."""
    docx = load("docx", "Word documents")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            if sum(part.file_size for part in parts.infolist()) > MEMBER:
                raise SourceError(f"a document that unfolds to more than {MEMBER:,} bytes; not read")
        document = docx.Document(io.BytesIO(data))
        pieces: list[str] = []
        for block in document.iter_inner_content():
            if hasattr(block, "rows"):
                pieces += ["\t".join(cell.text.strip() for cell in row.cells) for row in block.rows]
            else:
                pieces.append(block.text.strip())
        title = (document.core_properties.title or "").strip()
    except SourceError:
        raise
    except Exception as error:
        raise SourceError(f"not a Word document, or damaged ({type(error).__name__})") from error
    text = "\n\n".join(filter(None, pieces))
    if not text:
        raise SourceError("a document without text")
    return Report(id=stem, text=text, source=where, title=title if title and title in text else None)
