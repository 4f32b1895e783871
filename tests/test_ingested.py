"""A scan taken in is answered from, cited by page, and said to be read from an image."""

from pathlib import Path

import pytest
from conftest import SHARED

from corpus import ingest
from corpus.model import TextOrigin
from retrieval.engine import Engine

SCAN = SHARED / "scans" / "kh-vp-ubnd-bac-kan-2024.image.pdf"


@pytest.mark.skipif(not SCAN.exists(), reason="the shared scans are not here")
def test_a_scan_is_answered_from(tmp_path: Path) -> None:
    """The dates of the scanned plan come with their page and a warning to compare."""
    folder = tmp_path / "corpus"
    assert ingest.main([str(SCAN), "--corpus", str(folder), "--id", "kh-scan"]) == 0
    engine = Engine.open(folder)

    answer = engine.ask("Văn phòng UBND tỉnh Bắc Kạn thi đua từ ngày nào đến ngày nào?")

    cited = {citation.document_id: citation for citation in answer.citations}
    assert "20/5/2024" in cited["kh-scan"].quote
    assert "05/8/2024" in cited["kh-scan"].quote
    assert cited["kh-scan"].page == 1
    assert cited["kh-scan"].boxes
    assert engine.corpus.document("kh-scan").origin is TextOrigin.OCR
    assert any("đọc lại từ ảnh" in warning for warning in answer.warnings)
