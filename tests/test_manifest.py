"""What an index says of itself: one spelling, and no byte of it can change unseen."""

import hashlib
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.manifest import MANIFEST, Manifest, hash_files

NAMES = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
SPELLED = Manifest(2, "c", "e", {"passage": ""}, 4, 3, {}).to_json()
MANIFESTS = st.builds(
    Manifest,
    format=st.integers(0, 9),
    corpus=NAMES,
    encoder=NAMES,
    prefixes=st.dictionaries(NAMES, NAMES, max_size=2),
    dimension=st.integers(0, 999),
    chunks=st.integers(0, 999),
    files=st.dictionaries(NAMES, NAMES, max_size=3),
)


@given(MANIFESTS)
def test_a_manifest_reads_back_as_it_was_written(manifest: Manifest) -> None:
    """Reading what was written gives the same manifest."""
    assert Manifest.from_json(manifest.to_json()) == manifest


@given(MANIFESTS, st.data())
def test_a_changed_byte_is_refused_or_changes_a_value(
    manifest: Manifest, data: st.DataObject
) -> None:
    """No byte can change and leave a manifest that reads as before."""
    written = bytearray(manifest.to_json().encode())
    place = data.draw(st.integers(0, len(written) - 1))
    written[place] ^= data.draw(st.integers(1, 255))
    try:
        read = Manifest.from_json(written.decode())
    except ValueError:
        return

    assert read != manifest


@pytest.mark.parametrize(
    "text",
    [
        "",
        "null",
        "[]",
        "{}",
        "[" * 100_000,
        '{"format": 2}',
        json.dumps(SPELLED),
        SPELLED.replace("3", '"3"'),
        SPELLED.replace("{}", "[]"),
        SPELLED.replace('{\n  "passage": ""\n }', "[]"),
        SPELLED.replace("\n ", "\n\t"),
        SPELLED.replace("{", '{"format": 2,', 1),
    ],
)
def test_anything_else_is_no_manifest(text: str) -> None:
    """Other JSON, cut-off JSON, fields of other types and other spellings are refused."""
    with pytest.raises(ValueError, match=r".+"):
        Manifest.from_json(text)


def test_files_are_hashed_by_relative_path_without_the_manifest(tmp_path: Path) -> None:
    """Each file under a folder counts, in subfolders too; the manifest cannot hash itself."""
    (tmp_path / "words").mkdir()
    (tmp_path / "words" / "a.npy").write_bytes(b"a")
    (tmp_path / MANIFEST).write_text("{}")

    assert hash_files(tmp_path) == {"words/a.npy": hashlib.sha256(b"a").hexdigest()}
