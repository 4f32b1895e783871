"""Bytes of unknown encoding become the text that a Vietnamese reader expects."""

import json
import unicodedata
from pathlib import Path

import pytest
from conftest import SHARED
from hypothesis import given
from hypothesis import strategies as st

from corpus.errors import SourceError
from corpus.extract.encodings import decode, unscramble
from corpus.extract.text import read_lines, read_text

SENTENCE = "Kế hoạch phát động đợt thi đua cao điểm của Ủy ban nhân dân huyện, năm 2024"
SMALL = SENTENCE.lower()
# One letter a line of the TCVN 5712:1993 table, typed from the standard's chart: the reference.
TCVN3 = {
    "ế": 0xD5, "ạ": 0xB9, "á": 0xB8, "ộ": 0xE9, "đ": 0xAE, "ợ": 0xEE, "ể": 0xD3, "ủ": 0xF1,
    "â": 0xA9, "ệ": 0xD6, "ă": 0xA8,
}  # fmt: skip
VNI = {
    "ế": "eá", "ạ": "aï", "á": "aù", "ộ": "oä", "đ": "ñ", "ợ": "ôï", "ể": "eå", "ủ": "uû",
    "â": "aâ", "ệ": "eä", "ă": "aê",
}  # fmt: skip


def as_tcvn3(text: str) -> bytes:
    """Write small letters as the .VnTime fonts show them."""
    return b"".join(bytes([TCVN3[c]]) if c in TCVN3 else c.encode("cp1252") for c in text)


def as_vni(text: str) -> bytes:
    """Write small letters as the VNI-Times fonts show them."""
    return "".join(VNI.get(c, c) for c in text).encode("cp1252")


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        (SENTENCE.encode(), "UTF-8"),
        (SENTENCE.encode("utf-8-sig"), "UTF-8-SIG"),
        (SENTENCE.encode("utf-16"), "UTF-16"),
        (SENTENCE.encode("utf-16-le"), "UTF-16-LE"),
        (SENTENCE.encode("utf-16-be"), "UTF-16-BE"),
        (unicodedata.normalize("NFD", SENTENCE).encode(), "UTF-8"),
    ],
)
def test_unicode_is_read_in_every_form(content: bytes, encoding: str) -> None:
    """With or without a byte order mark, composed or not, the same composed text comes back."""
    found = decode(content)

    assert found is not None
    assert (found.text, found.encoding) == (SENTENCE, encoding)


@pytest.mark.parametrize(("write", "name"), [(as_tcvn3, "TCVN3"), (as_vni, "VNI")])
def test_legacy_fonts_are_told_apart(write: object, name: str) -> None:
    """TCVN3 and VNI share bytes; the reading with the most Vietnamese syllables wins."""
    found = decode(write(SMALL))  # type: ignore[operator]  # one of the two functions above

    assert found is not None
    assert (found.text, found.encoding) == (SMALL, name)


@given(st.lists(st.sampled_from(SMALL.split()), min_size=5, max_size=30))
def test_any_words_survive_both_legacy_encodings(chosen: list[str]) -> None:
    """Whatever the words, as long as enough bear marks, what was written is read."""
    text = " ".join([*chosen, "kế hoạch phát động đợt"])

    for write in (as_tcvn3, as_vni):
        found = decode(write(text))
        assert found is not None
        assert found.text == text


@pytest.mark.parametrize(
    "content",
    [
        "été déjà vu, où êtes-vous, garçon".encode("cp1252"),  # French, no Vietnamese syllables
        bytes(range(128, 256)) * 4,  # noise
        SENTENCE.encode()[:30] + b"\xff" + SENTENCE.encode()[30:],  # one broken byte
        SENTENCE.encode("utf-16")[:-1],  # cut in the middle of a letter
    ],
)
def test_bytes_that_are_no_vietnamese_text_are_not_guessed(content: bytes) -> None:
    """Better no text than a wrong one."""
    assert decode(content) is None


def test_text_typed_in_an_old_font_and_stored_as_unicode_is_put_right() -> None:
    """A line that reads well as it is stays: documents mix fonts."""
    scrambled = as_tcvn3(SMALL).decode("cp1252")

    lines, font = unscramble([scrambled, "KẾ HOẠCH", "", scrambled])

    assert lines == (SMALL, "KẾ HOẠCH", "", SMALL)
    assert font == "TCVN3"


def test_clean_text_is_never_unscrambled() -> None:
    """Vietnamese, English and French lines come back as they are."""
    lines = (SENTENCE, "The plan of 2024", "déjà vu")

    assert unscramble(lines) == (lines, None)


def test_a_note_says_how_a_file_was_read(tmp_path: Path) -> None:
    """A legacy file carries a note in Vietnamese, a UTF-8 file none."""
    old, new = tmp_path / "old.txt", tmp_path / "new.txt"
    old.write_bytes(as_vni(SMALL))
    new.write_text(SENTENCE, encoding="utf-8")

    assert "VNI" in read_text(old).pages[0].note
    assert read_text(new).pages[0].note == ""


def test_an_unknown_encoding_is_refused_with_the_place_and_the_way_out(tmp_path: Path) -> None:
    """The message names the file, the byte, and what to do."""
    path = tmp_path / "plan.txt"
    path.write_bytes(b"abc\xff\xfe\x00def" * 20)

    with pytest.raises(SourceError, match=r"plan\.txt: .*byte 3.*UTF-8"):
        read_lines(path)


@pytest.mark.parametrize("name", ["tcvn3.txt", "vni.txt"])
def test_the_shared_legacy_files_read_as_expected(name: str) -> None:
    """Letter for letter what the manifest says."""
    folder = SHARED / "scans" / "bad"
    if not folder.exists():
        pytest.skip("the shared hostile files are not beside the repository")
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    expected = next(entry["expected_text"] for entry in manifest if entry["file"] == name)

    assert [line for line in read_lines(folder / name) if line] == expected
