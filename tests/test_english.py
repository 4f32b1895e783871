"""English questions: told from Vietnamese, put into the words of the field."""

import pytest
from english_cases import OTHER_THINGS, QUESTIONS, VIETNAMESE

from eval.question_files import PLANS, read_questions
from retrieval.english.glossary import glossary
from retrieval.english.tokens import tokens_of
from retrieval.english.translating import from_english, is_english
from retrieval.intent import intent_of
from retrieval.model import Intent


@pytest.mark.parametrize(("question", "said", "intent"), QUESTIONS)
def test_a_question_is_read_as_its_vietnamese(
    question: str, said: list[str], intent: Intent
) -> None:
    """The table of questions: recognised, put into the field's words, asking the same."""
    reading = from_english(question)

    assert is_english(question)
    assert [words for words in said if words not in reading] == []
    assert intent_of(reading) is intent


@pytest.mark.parametrize("question", OTHER_THINGS)
def test_a_question_about_other_things_stays_as_it_is(question: str) -> None:
    """What the corpus cannot know is not made to look like its own words."""
    assert is_english(question)
    assert from_english(question) == question


@pytest.mark.parametrize("question", VIETNAMESE)
def test_vietnamese_with_english_words_is_not_english(question: str) -> None:
    """Staff say "deadline" and "file" in Vietnamese sentences."""
    assert not is_english(question)


def test_only_the_english_questions_of_the_question_file_are_english() -> None:
    """No spelling of Vietnamese, however bare or faulty, is taken for English."""
    for question in read_questions(PLANS):
        assert is_english(question.question) is (question.variant == "english"), question.id


def test_a_name_is_found_in_small_letters_and_with_an_ending() -> None:
    """Places are typed without capitals, and own things."""
    assert from_english("Who signs Bac Kan's plan?") == "ai ký kế hoạch Bac Kan"
    assert "ở cho don" in from_english("how many collectives are rewarded in cho don")
    assert "ở an giang" in from_english("who awards the emulation flag in an giang")
    assert "ở hue" in from_english("who awards the emulation flag in hue")


def test_an_english_word_that_is_not_known_falls_away() -> None:
    """What is not known is no name, whatever it looks like, and no verb after an article."""
    assert from_english("Who may lop the emulation title?") == "ai danh hiệu thi đua"
    assert "bồi dưỡng" not in from_english("Who gets an emulation title on the train?")


def test_a_word_of_the_field_outweighs_words_of_other_things() -> None:
    """So does a document's number; a driving licence alone is none of the field's."""
    assert "nghị định 152/2025" in from_english(
        "Which zealous provisions of Decree 152/2025 lapsed?"
    )
    assert "danh hiệu thi đua" in from_english("May a bus driver receive an emulation title?")
    assert from_english("Where does a driver apply?") == "Where does a driver apply?"


def test_when_joins_clauses_where_no_verb_follows() -> None:
    """A time is asked for by "when does it end", a condition given by "when a member dies"."""
    assert "khi nào" in from_english("When does the emulation drive end?")
    assert "khi nào" not in from_english("When a member dies, who votes on the title?")


def test_the_last_verb_of_a_clause_is_one_though_it_may_be_a_noun() -> None:
    """A commune reports, or sends a report."""
    assert from_english("Does the commune report results?") == "xã báo cáo kết quả không"
    assert "báo cáo phải gồm" in from_english("What must the report contain?")
    assert from_english("Must their list be public?").startswith("danh sách phải")


def test_american_and_british_spelling_are_one() -> None:
    """A question reads the same in either spelling."""
    british = "Which organisations honoured a Labour Order programme for national defence?"
    american = "Which organizations honored a Labor Order program for national defense?"

    assert from_english(british) == from_english(american)


def test_names_that_look_like_english_words_stay() -> None:
    """Can Tho is a city, Long An a province."""
    assert "Can Tho" in from_english("Who signs the plan of Can Tho city?")
    assert "Long An" in from_english("Who signs the plan of Long An province?")


def test_vietnamese_that_says_more_than_the_english_is_kept_whole() -> None:
    """What stands in brackets is not translated, even where its words are English too."""
    reading = from_english("Who awards the flag (Cờ thi đua của Bộ, ban, ngành) each year?")

    assert "Cờ thi đua của Bộ, ban, ngành" in reading


@pytest.mark.parametrize(
    ("question", "tokens"),
    [
        ("What's due on 1 July 2025?", ["What", "is", "due", "on", "ngày 1/7/2025"]),
        ("Is it due on July 1st?", ["Is", "it", "due", "on", "ngày 1/7"]),
        ("the plans of May 2024", ["plans", "of", "tháng 5/2024"]),
        ("Decree No. 98/2023/ND-CP", ["Decree", "98/2023/ND-CP"]),
        ("point a, Chapter IV", ["point", "a", "Chapter", "IV"]),
        ("at least 70% in 2024", ["at", "least", "70%", "in", "năm 2024"]),
    ],
)
def test_times_and_numbers_are_cut_out_whole(question: str, tokens: list[str]) -> None:
    """Dates stand as Vietnamese writes them; numbers of documents stay."""
    assert [token.text for token in tokens_of(question)] == tokens


def test_a_key_stands_once_in_each_kind() -> None:
    """Which of two would be met is left to no file's name."""
    for words, terms in glossary().terms.items():
        assert len({term.kind for term in terms}) == len(terms), words


def test_every_key_of_the_glossary_is_found() -> None:
    """A key that is no base form, or holds an article, would never be met."""
    for words, terms in glossary().terms.items():
        match = glossary().longest(words)

        assert match is not None
        assert match.length == len(words)
        assert match.terms == terms, words
