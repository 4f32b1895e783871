"""A data set's passages become chunks as long as provisions are."""

from eval.windows import chunks_of


def test_a_passage_becomes_chunks_of_whole_paragraphs_under_its_heading() -> None:
    """Every paragraph stands in one chunk, in order; the short first line heads them all."""
    paragraphs = [f"{number}. " + "hồ sơ " * 30 for number in range(1, 6)]
    chunks = chunks_of({"a": "\n\n".join(["Điều 5 Hồ sơ", *paragraphs])})

    assert [chunk.headings for chunk in chunks] == [("Điều 5 Hồ sơ",)] * len(chunks)
    assert "\n".join(c.body for c in chunks).split("\n") == [p.strip() for p in paragraphs]
    assert len(chunks) == len(paragraphs)


def test_short_paragraphs_share_a_chunk_and_chunks_of_a_passage_a_section() -> None:
    """Gathered up to some 300 characters; ids are of their own, sections the passage's."""
    chunks = chunks_of({"a": "\n".join(["Thi đua.", "Khen thưởng.", "x " * 200]), "b": "Hồ sơ"})

    assert [chunk.body for chunk in chunks] == ["Khen thưởng.", ("x " * 200).strip(), "Hồ sơ"]
    assert chunks[0].headings == ("Thi đua.",)
    assert [chunk.section for chunk in chunks] == ["a", "a", "b"]
    assert len({chunk.id for chunk in chunks}) == len(chunks)


def test_a_passage_without_words_is_still_one_chunk() -> None:
    """Nothing is lost, so that every passage can be counted."""
    assert [chunk.document_id for chunk in chunks_of({"a": "", "b": "\n"})] == ["a", "b"]
