"""The settings of the chat model: what is read, what is refused and how."""

import os
import subprocess
import sys

import pytest

from retrieval import ask
from retrieval.errors import ChatModelFault
from retrieval.writing.settings import read_settings

WRONG = [
    ({"CHAT_MODEL": "qwen2.5"}, "CHAT_MODEL"),  # no provider
    ({"CHAT_MODEL": "claude:opus"}, "ollama hoặc openai"),  # another provider
    ({"CHAT_MODEL": "ollama:"}, "CHAT_MODEL"),  # no name
    ({"CHAT_MODEL": "ollama:m", "CHAT_MODEL_URL": "localhost:11434"}, "CHAT_MODEL_URL"),
    ({"CHAT_MODEL": "ollama:m", "CHAT_MODEL_URL": "http://"}, "CHAT_MODEL_URL"),
    ({"CHAT_MODEL": "ollama:m", "CHAT_MODEL_URL": "http://a:99999"}, "CHAT_MODEL_URL"),
    ({"CHAT_MODEL": "ollama:m", "CHAT_MODEL_URL": "http://[1"}, "CHAT_MODEL_URL"),
    ({"CHAT_MODEL": "ollama:m", "CHAT_MODEL_URL": "http://a b"}, "CHAT_MODEL_URL"),
    ({"CHAT_MODEL": "ollama:m", "CHAT_MODEL_URL": "file:///etc/passwd"}, "CHAT_MODEL_URL"),
    ({"CHAT_MODEL": "openai:m"}, "CHAT_MODEL_KEY"),  # OpenAI's own server wants a key
    ({"CHAT_MODEL": "ollama:m", "CHAT_MODEL_KEY": "khóa"}, "CHAT_MODEL_KEY"),
    ({"CHAT_MODEL": "ollama:m", "CHAT_MODEL_KEY": "a\nb"}, "CHAT_MODEL_KEY"),
    ({"CHAT_MODEL": "ollama:m", "CHAT_MODEL_SECONDS": "lâu"}, "CHAT_MODEL_SECONDS"),
    ({"CHAT_MODEL": "ollama:m", "CHAT_MODEL_SECONDS": "0"}, "CHAT_MODEL_SECONDS"),
    ({"CHAT_MODEL": "ollama:m", "CHAT_MODEL_SECONDS": "-3"}, "CHAT_MODEL_SECONDS"),
    ({"CHAT_MODEL": "ollama:m", "CHAT_MODEL_SECONDS": "nan"}, "CHAT_MODEL_SECONDS"),
    ({"CHAT_MODEL": "ollama:m", "CHAT_MODEL_SECONDS": "1e9"}, "CHAT_MODEL_SECONDS"),
]


@pytest.mark.parametrize(("environment", "named"), WRONG)
def test_a_wrong_setting_is_named(environment: dict[str, str], named: str) -> None:
    """The message names the setting, in Vietnamese, and never shows a key."""
    with pytest.raises(ChatModelFault, match=named) as raised:
        read_settings(environment)

    assert not any(key in str(raised.value) for key in ("khóa\n", "a\nb"))


@pytest.mark.parametrize("environment", [{}, {"CHAT_MODEL": "  "}, {"CHAT_MODEL_URL": "nonsense"}])
def test_without_a_model_nothing_is_set(environment: dict[str, str]) -> None:
    """No model is set by default, and the other settings alone set none."""
    assert read_settings(environment) is None


def test_an_openai_compatible_server_needs_no_key() -> None:
    """A name may have colons; the address is the one given; a key is sent where there is none."""
    settings = read_settings(
        {"CHAT_MODEL": "openai:a/b:c", "CHAT_MODEL_URL": "http://10.0.0.5:8000/v1/"}
    )

    assert settings is not None
    assert (settings.name, settings.url) == ("a/b:c", "http://10.0.0.5:8000/v1")
    assert settings.key
    assert (settings.seconds, settings.first_seconds) == (20, 10)


def test_a_key_is_not_shown_with_its_settings() -> None:
    """Whoever prints or logs settings does not print the key."""
    settings = read_settings({"CHAT_MODEL": "ollama:m", "CHAT_MODEL_KEY": "khoa-bi-mat"})

    assert "khoa-bi-mat" not in repr(settings)


def test_a_command_with_a_wrong_setting_ends_with_a_message(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """`retrieval.ask` says on standard error what is wrong, status 1, before opening a corpus."""
    monkeypatch.setenv("CHAT_MODEL", "qwen")

    assert ask.main(["hạn nộp hồ sơ?", "--corpus", "/nowhere"]) == 1
    written = capsys.readouterr()
    assert written.out == ""
    assert written.err.startswith("CHAT_MODEL='qwen': cần dạng")


def test_nothing_of_the_chat_packages_is_imported_without_a_model() -> None:
    """Opening the engine's module and a writer's leaves LangChain and HTTP clients alone."""
    told = (
        "import sys, retrieval.engine, retrieval.writing.writer as w; assert w.Writer.set_up() is "
        "None; heavy = {'langchain', 'langchain_core', 'langchain_openai', 'langchain_ollama', "
        "'openai', 'ollama', 'httpx', 'httpcore', 'tiktoken'}; print(heavy & set(sys.modules))"
    )
    environment = {k: v for k, v in os.environ.items() if not k.startswith("CHAT_MODEL")}
    run = subprocess.run(
        [sys.executable, "-c", told], env=environment, capture_output=True, text=True, check=True
    )

    assert run.stdout.strip() == "set()"
