"""Facts about the models under restoration, each held against something slower and plainer."""

from itertools import product
from math import exp

import numpy as np
import pytest

from corpus.restore.alignment import align, distance
from corpus.restore.channel import Channel, Option, Sightings
from corpus.restore.confusions import learn
from corpus.restore.decoding import decode, weigh
from corpus.restore.evidence import Judge
from corpus.restore.kneser_ney import estimate
from corpus.restore.language_model import LanguageModel
from corpus.restore.memory import Memory, remember, reweigh
from corpus.restore.spelling import cut, is_syllable
from corpus.restore.tokens import tokenize
from corpus.restore.units import Letters, Units
from corpus.restore.vocabulary import SPECIAL, Vocabulary

WORDS = (*SPECIAL, "thi", "đua", "đưa", "khen", "thưởng", "a")
TEXT = [0, 3, 4, 0, 6, 7, 0, 3, 4, 6, 7, 0, 5, 8, 0, 3, 4, 6, 7, 0] * 3 + [0, 5, 3, 2, 1, 0]


@pytest.fixture(scope="module")
def model() -> LanguageModel:
    """A model of nine words that nothing was pruned from."""
    stream = np.array(TEXT, dtype=np.int32)
    return LanguageModel(estimate(stream, words=len(WORDS), bigrams=999, trigrams=999))


def test_probabilities_after_any_two_words_sum_to_one(model: LanguageModel) -> None:
    """After a seen pair and after an unseen pair alike, up to the rounding of one byte."""
    for before, previous in product(range(len(WORDS)), repeat=2):
        total = sum(exp(model.score(before, previous, word)) for word in range(len(WORDS)))

        assert total == pytest.approx(1, abs=0.06)


def test_pruned_probabilities_still_sum_to_one() -> None:
    """What pruned n-grams held goes to the back-off."""
    stream = np.array(TEXT, dtype=np.int32)
    model = LanguageModel(estimate(stream, words=len(WORDS), bigrams=8, trigrams=5))

    for before, previous in product(range(len(WORDS)), repeat=2):
        total = sum(exp(model.score(before, previous, word)) for word in range(len(WORDS)))
        assert total == pytest.approx(1, abs=0.08)


def test_frequent_follower_is_likelier(model: LanguageModel) -> None:
    """After "thi", "đua" was seen often and "đưa" never."""
    assert model.score(0, 3, 4) > model.score(0, 3, 5) + 1


def test_beam_finds_what_trying_everything_finds(model: LanguageModel) -> None:
    """On short sentences the beam search agrees with trying every combination."""
    dice = np.random.default_rng(7)
    for _ in range(20):
        slots = [
            tuple(
                Option(int(word), WORDS[word], float(-dice.exponential(2)))
                for word in dice.choice(np.arange(3, 9), size=3, replace=False)
            )
            for _ in range(4)
        ]

        best = max(product(*slots), key=lambda options: _total(options, model))

        assert decode(slots, model) == list(best)


def test_memory_counts_sure_words_only() -> None:
    """A guess teaches nothing; a pair seen once is discounted by half."""
    memory = remember([0, 3, 4, 0, 3, 5, 0], [1, 1, 1, 1, 1, 0.5, 1])

    assert memory.words == {3: 2, 4: 1, 5: 0}
    assert memory.pairs[3] == {4: pytest.approx(0.5 / 2.5)}


def test_remembered_words_gain_and_others_lose() -> None:
    """After a document that says "đua" often, "đua" costs less and "đưa" more than before."""
    slot = (Option(5, "đưa", -1.0), Option(4, "đua", -1.0))
    priors = [-2.0] * len(WORDS)

    (weighed,) = reweigh([slot], Memory({4: 900.0}), priors)

    assert [option.text for option in weighed] == ["đua", "đưa"]
    assert weighed[0].cost > -1 > weighed[1].cost


def test_memory_of_pairs_turns_the_beam(model: LanguageModel) -> None:
    """A pair that the model has never seen wins where the document holds it."""
    slots = [(Option(5, "đưa", 0.0),), (Option(4, "đua", -2.0), Option(7, "thưởng", 0.0))]
    plain = decode(slots, model)
    taught = decode(slots, model, memory=Memory({}, {5: {4: 1.0}}))

    assert [option.text for option in plain] == ["đưa", "thưởng"]
    assert [option.text for option in taught] == ["đưa", "đua"]


def test_chosen_word_is_weighed_among_its_rivals(model: LanguageModel) -> None:
    """A place with one word is sure; one with two equal words is not."""
    alone, twin = Option(3, "thi", -1.0), Option(3, "Thi", -1.0)

    sure, torn = weigh([(alone,), (alone, twin)], [alone, alone], model)

    assert sure.probability == 1
    assert torn.probability == pytest.approx(0.5)


def test_letters_are_summed_over_every_cutting() -> None:
    """Scores of unseen readings equal the sum over all cuttings, tried one by one."""
    confusions = {"ộ": {"o": 0.5, "6": 0.3, "il": 0.2}, "i": {"i": 0.9, "l": 0.1}}
    units = Units(["ội", "ộ", "i"], letters=Letters(confusions), seen={}, totals={})
    letters = Letters(confusions)

    for read in ("oi", "6l", "ili", "i", ""):
        scores = units.score(read)
        for unit, place in units.numbers.items():
            assert scores[place] == pytest.approx(_every_cutting(unit, read, letters))


def test_a_letter_may_be_read_twice() -> None:
    """Two characters, each seen for a letter, are likelier for it than two seen for another."""
    letters = Letters({"ó": {"o": 0.5, "6": 0.5}, "á": {"a": 0.5, "4": 0.5}})

    row = letters.row("o6")

    assert row[letters.numbers["ó"]] > 100 * row[letters.numbers["á"]]


def test_sightings_outweigh_letters() -> None:
    """A reading seen for one onset scores higher for it than for one that looks like it."""
    letters = Letters({"Đ": {"D": 1.0}, "P": {"P": 1.0}})
    units = Units(["P", "Đ"], letters=letters, seen={"P": [("Đ", 90.0)]}, totals={"Đ": 100.0})

    scores = units.score("P")

    assert scores[units.numbers["Đ"]] > 0.6


def test_confusions_are_learned_from_pairs() -> None:
    """Letters that are read two ways get both, in the shares they were seen in."""
    learned = learn({("lập", "1ap"): 3, ("là", "là"): 1, ("lao", "lao"): 3, ("mới", "m6i"): 5})

    assert learned["l"]["l"] == pytest.approx(4 / 7, abs=0.01)
    assert learned["l"]["1"] == pytest.approx(3 / 7, abs=0.01)
    assert learned["ớ"]["6"] > 0.8


def test_channel_proposes_unseen_words() -> None:
    """A word never seen on a page is proposed from what was read for its letters."""
    vocabulary = Vocabulary.of((*SPECIAL, *_FILLERS, "lập", "lao"), spellings={})
    confusions = learn({("lạ", "1a"): 9, ("ập", "ap"): 9, ("lao", "lao"): 9})
    seen = Sightings(confusions, {("l", "1"): 9.0, ("l", "l"): 9.0}, {("ập", "ap"): 9.0}, {})
    priors = np.full(len(vocabulary.words), -5.0)

    options = Channel(vocabulary, seen, priors).options("1ap", capitals=False)

    assert options[0].text == "lập"


def test_words_are_paired_in_order() -> None:
    """A lost word is left out; a word read as two is paired with both."""
    pairs = list(align(["thi", "đua", "của", "nghiệp"], ["thi", "dua", "nghi", "p"]))

    assert [(pair.clean, pair.observed) for pair in pairs] == [
        (("thi",), ("thi",)),
        (("đua",), ("dua",)),
        (("nghiệp",), ("nghi", "p")),
    ]


def test_distance_counts_edits() -> None:
    """The distance is symmetric and 0 for equal words only."""
    assert distance("thuong", "thudng") == distance("thudng", "thuong") == 1
    assert distance("", "") == 0


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("nghiệp", ("ngh", "iệp")),
        ("quyết", ("qu", "yết")),
        ("Đợt", ("Đ", "ợt")),
        ("giữ", ("gi", "ữ")),
        ("yêu", ("", "yêu")),
    ],
)
def test_syllables_are_cut_at_the_rhyme(word: str, parts: tuple[str, str]) -> None:
    """Onset and rhyme joined are the syllable."""
    assert cut(word) == parts
    assert is_syllable(word.lower())


@pytest.mark.parametrize("word", ["the1", "ubnd", "file", "nghiiệp", "thưởngg", ""])
def test_other_words_are_no_syllables(word: str) -> None:
    """Abbreviations, foreign words and misprints are not spelled as syllables are."""
    assert not is_syllable(word)


@pytest.mark.parametrize(
    "line", ["(Số 98/2023)", "v&i cac “t6 chirc” x&, co s&", "dé& nghi", "", " - ", "a'b' 'c d'"]
)
def test_words_and_gaps_joined_are_the_line(line: str) -> None:
    """Cutting a line loses nothing."""
    cut_line = tokenize(line)

    assert "".join(token.gap + token.word for token in cut_line.tokens) + cut_line.rest == line


def test_short_line_goes_with_its_neighbours() -> None:
    """A line too short to speak for itself is damaged where the lines around it are."""
    judge = Judge(Vocabulary.of((*SPECIAL, *_FILLERS), spellings={}))
    damaged, clean = "ba be bi bo bu ca co cu da do du ga", "bà bé bì bò bù cà có cú dà dò dù gà"

    assert judge.damaged([damaged, "ba", damaged]) == [True, True, True]
    assert judge.damaged([clean, "ba", clean]) == [False, False, False]


def test_long_clean_line_speaks_for_itself() -> None:
    """Six words with their marks are clean even between damaged lines."""
    judge = Judge(Vocabulary.of((*SPECIAL, *_FILLERS), spellings={}))
    damaged, clean = "ba be bi bo bu ca co cu da do du ga", "bà bé bì bò bù cà"

    assert judge.damaged([damaged, clean, damaged]) == [True, False, True]


_FILLERS = tuple(
    onset + vowel for onset, vowel in product("bcdghklmnpt", "aàáoòóuùúiìíeèé") if onset + vowel
)


def _total(options: tuple[Option, ...], model: LanguageModel) -> float:
    words = [0, 0, *(option.word for option in options)]
    language = sum(model.score(*words[place : place + 3]) for place in range(len(options)))
    return language + sum(option.cost for option in options)


def _every_cutting(unit: str, read: str, letters: Letters) -> float:
    """Sum over all ways to share out a reading among a unit's letters, by plain recursion."""
    if not unit:
        return 1.0 if not read else 0.0
    return sum(
        float(letters.row(read[:size])[letters.numbers[unit[0]]])
        * _every_cutting(unit[1:], read[size:], letters)
        for size in range(min(3, len(read)) + 1)
    )
