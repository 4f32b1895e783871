"""The settings that name another encoder: its prompts, its length, and what makes it another."""

import shutil
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pytest
from numpy.testing import assert_allclose, assert_array_equal
from numpy.typing import NDArray
from test_index_store import TEXT, corpus_of
from tiny_models import TERMS, random_rows, save_sentence_model

from index.build import build_index
from index.encoder import load_encoder
from index.errors import EncoderFault, ForeignIndex
from index.manifest import MANIFEST, Manifest
from index.model import Prefixes
from index.store import open_index

pytestmark = pytest.mark.filterwarnings("default::DeprecationWarning")  # what torch imports

PROMPTS = {"query": "thi: ", "document": "so: "}
SETTINGS = ("ENCODER", "ENCODER_DIMENSION", "ENCODER_QUESTION_PREFIX", "ENCODER_PASSAGE_PREFIX")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a sentence-transformers model with prompts, one of them its default."""
    folder = tmp_path_factory.mktemp("prompted") / "model"
    return save_sentence_model(folder, prompts=PROMPTS, default="query")


@pytest.fixture
def environment(monkeypatch: pytest.MonkeyPatch, folder: Path) -> pytest.MonkeyPatch:
    """An environment that names the model's folder and nothing else."""
    for name in SETTINGS:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("ENCODER", str(folder))
    return monkeypatch


def mean(*words: str) -> NDArray[np.float32]:
    """Return the unit vector (1, 8) of words as the model reads them."""
    total = random_rows()[[TERMS.index(word) for word in words]].sum(axis=0, keepdims=True)
    unit: NDArray[np.float32] = total / np.linalg.norm(total)
    return unit


def test_the_settings_name_a_folder_of_any_model(environment: pytest.MonkeyPatch) -> None:
    """A passage is read after the model's prompt for documents, a question after its own."""
    encoder = load_encoder()

    assert encoder.prefixes == Prefixes(question="thi: ", passage="so: ")
    assert_allclose(encoder.encode(["hồ sơ"]), mean("so", "ho", "so"), atol=1e-6)
    assert_allclose(encoder.encode_questions(["hồ sơ"]), mean("thi", "ho", "so"), atol=1e-6)
    assert encoder.encode([]).shape == (0, encoder.dimension)


def test_lines_and_spellings_are_one_to_it(environment: pytest.MonkeyPatch) -> None:
    """A text is read as one line in the spelling that the project keeps."""
    first, second = load_encoder().encode(["hồ\nso\u031b  thi", "hồ sơ thi"])

    assert_array_equal(first, second)


def test_prefixes_of_the_environment_stand_in_for_the_prompts(
    environment: pytest.MonkeyPatch,
) -> None:
    """A prefix that is set is read instead, also where it is set to nothing."""
    environment.setenv("ENCODER_QUESTION_PREFIX", "khen ")
    environment.setenv("ENCODER_PASSAGE_PREFIX", "")
    encoder = load_encoder()

    assert encoder.prefixes == Prefixes(question="khen ", passage="")
    assert_allclose(encoder.encode(["hồ sơ"]), mean("ho", "so"), atol=1e-6)
    assert_allclose(encoder.encode_questions(["hồ sơ"]), mean("khen", "ho", "so"), atol=1e-6)


def test_leading_numbers_are_those_of_the_whole_vector_scaled_again(
    environment: pytest.MonkeyPatch,
) -> None:
    """A dimension that is set keeps so many numbers of a vector of length one."""
    environment.setenv("ENCODER_DIMENSION", "3")
    encoder = load_encoder()
    leading = mean("so", "ho")[:, :3]

    assert encoder.dimension == 3
    assert_allclose(encoder.encode(["hồ"]), leading / np.linalg.norm(leading), atol=1e-6)


def test_whatever_changes_a_vector_changes_the_fingerprint(
    environment: pytest.MonkeyPatch, folder: Path, tmp_path: Path
) -> None:
    """Prefixes, dimension, terms and weights do; where the folder stands does not."""
    copied = shutil.copytree(folder, tmp_path / "copy" / "model")
    other = save_sentence_model(
        tmp_path / "other" / "model", prompts=PROMPTS, default="query", shift=1
    )
    renamed = shutil.copytree(folder, tmp_path / "terms" / "model")
    spelled = (renamed / "tokenizer.json").read_text(encoding="utf-8")
    (renamed / "tokenizer.json").write_text(spelled.replace('"khen"', '"thuong"'))
    changes: list[Mapping[str, str]] = [
        {},
        {"ENCODER_QUESTION_PREFIX": "hỏi: "},
        {"ENCODER_PASSAGE_PREFIX": "hỏi: "},
        {"ENCODER_DIMENSION": "3"},
        {"ENCODER": str(other)},
        {"ENCODER": str(renamed)},
    ]
    fingerprints = [fingerprint(changed) for changed in changes]

    assert len(set(fingerprints)) == len(changes)
    assert fingerprint({"ENCODER": str(copied)}) == fingerprints[0]


def fingerprint(settings: Mapping[str, str]) -> str:
    """Return the fingerprint of the encoder under some more settings."""
    with pytest.MonkeyPatch.context() as environment:
        for name, value in settings.items():
            environment.setenv(name, value)
        return load_encoder().fingerprint


def test_an_index_remembers_the_prefixes_and_refuses_others(
    environment: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Questions read after another prefix than the index was built for find nothing: refused."""
    corpus = corpus_of(TEXT)
    build_index(corpus, tmp_path / "index", encoder=load_encoder())
    manifest = Manifest.from_json((tmp_path / "index" / MANIFEST).read_text(encoding="utf-8"))
    open_index(tmp_path / "index", corpus=corpus, encoder=load_encoder())
    environment.setenv("ENCODER_QUESTION_PREFIX", "khen ")

    assert manifest.prefixes == {"question": "thi: ", "passage": "so: "}
    with pytest.raises(ForeignIndex, match="bộ mã hóa khác"):
        open_index(tmp_path / "index", corpus=corpus, encoder=load_encoder())


@pytest.mark.parametrize("setting", ["abc", "0", "-1", "1.5", "²"])
def test_a_dimension_that_is_no_number_is_a_fault(
    environment: pytest.MonkeyPatch, setting: str
) -> None:
    """The fault names the setting, what it holds and an example."""
    environment.setenv("ENCODER_DIMENSION", setting)

    with pytest.raises(EncoderFault, match=f"ENCODER_DIMENSION={setting}.*128"):
        load_encoder()


def test_a_model_that_is_not_there_or_broken_is_a_fault(
    environment: pytest.MonkeyPatch, folder: Path, tmp_path: Path
) -> None:
    """A name, an empty folder, and weights cut short are named; nothing is downloaded."""
    broken = shutil.copytree(folder, tmp_path / "broken")
    weights = (broken / "model.safetensors").read_bytes()
    (broken / "model.safetensors").write_bytes(weights[: len(weights) // 2])
    (tmp_path / "empty").mkdir()

    for name in ("no/such-model", str(tmp_path / "empty"), str(broken)):
        environment.setenv("ENCODER", name)
        with pytest.raises(EncoderFault, match=name):
            load_encoder()
