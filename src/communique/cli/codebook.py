"""`communique codebook`."""

import sys
from pathlib import Path

import msgspec

from communique.cli.answers import refuse
from communique.codebook import codebook, markdown, page, pdf
from communique.evaluation import Evaluation
from communique.store import Record, RecordError


def codebook_command(record: str, format: str, output: str | None, evaluation: str | None, without: bool) -> int:
    """Write the codebook. without: of the program alone."""
    try:
        figures = msgspec.json.decode(Path(evaluation).read_bytes(), type=Evaluation) if evaluation else None
    except (OSError, msgspec.MsgspecError) as error:
        return refuse(ValueError(f"{evaluation}: not made by 'communique evaluate --format json': {error}"))
    try:
        if without:
            document = codebook(None, "", figures)
        else:
            with Record(record) as opened:
                document = codebook(opened.database, Path(record).stem, figures)
        made = (
            pdf(document)
            if format == "pdf"
            else (page if format == "html" else markdown)(document).encode("utf-8", "replace")
        )
    except RecordError as error:
        return refuse(error)
    except ModuleNotFoundError as error:
        return refuse(ValueError(f"PDF needs the library {error.name}: pip install 'communique[formats]'"))
    if output:
        try:
            Path(output).write_bytes(made)
        except OSError as error:
            return refuse(ValueError(f"{output}: {error.strerror}"))
    else:
        sys.stdout.flush()
        sys.stdout.buffer.write(made)
        sys.stdout.buffer.flush()
    return 0
