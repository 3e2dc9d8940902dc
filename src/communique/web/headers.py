"""What every answer tells browsers to refuse, and how an error is told to those who ask the API."""

from http import HTTPStatus
from typing import Final

from starlette.responses import JSONResponse

POLICY: Final = "; ".join((
    "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'", "font-src 'self'", "connect-src 'self'",
    "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
))  # fmt: skip
HEADERS: Final = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "private, no-cache",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}


def error_json(status: int, message: str, field: str | None = None) -> JSONResponse:
    """The error as JSON. field: the parameter at fault; message: what is wrong, what helps."""
    told = {"status": status, "title": HTTPStatus(status).phrase, "message": message, "field": field}
    return JSONResponse({"error": told}, status_code=status)
