"""Write small PDF files by hand, so that tests know every object in them."""

from collections.abc import Sequence

WIDTH, HEIGHT = 595, 842
FILLED = "q 595 0 0 842 0 0 cm /Im0 Do Q"


def pdf(*contents: str, rotate: int = 0) -> bytes:
    """Return a PDF with one A4 page for each content stream.

    Helvetica is /F1; /Im0 is a white picture of one dot.
    """
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(contents)))
    white = "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray"
    picture = f"<< {white} /BitsPerComponent 8 /Length 1 >>\nstream\n\x7e\nendstream"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {len(contents)} /Kids [{kids}] >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    image = 4 + 2 * len(contents)
    for number, content in enumerate(contents):
        used = f"/Font << /F1 3 0 R >> /XObject << /Im0 {image} 0 R >>"
        objects += [
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] /Rotate {rotate}"
            f" /Resources << {used} >> /Contents {5 + 2 * number} 0 R >>",
            f"<< /Length {len(content)} >>\nstream\n{content}\nendstream",
        ]
    return _numbered([*objects, picture])


def text(words: str, *, y: int = 700, x: int = 72, size: float = 12, before: str = "") -> str:
    """Return the operators that print words, after others such as a colour or a render mode."""
    return f"q BT {before} /F1 {size} Tf {x} {y} Td ({words}) Tj ET Q"


def _numbered(objects: Sequence[str]) -> bytes:
    written, places = b"%PDF-1.4\n", list[int]()
    for number, content in enumerate(objects, start=1):
        places.append(len(written))
        written += f"{number} 0 obj\n{content}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    return written + (
        f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
        f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(written)}\n%%EOF\n"
    ).encode("latin-1")
