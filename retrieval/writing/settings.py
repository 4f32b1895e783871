"""Read which chat model rephrases answers, where it is, and how long it is waited for."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from retrieval.errors import ChatModelFault

MODEL, URL, KEY, SECONDS = "CHAT_MODEL", "CHAT_MODEL_URL", "CHAT_MODEL_KEY", "CHAT_MODEL_SECONDS"
_ADDRESSES = {"ollama": "http://127.0.0.1:11434", "openai": "https://api.openai.com/v1"}
_USUAL_SECONDS, _MOST_SECONDS = 20.0, 600.0
# Servers that ask for no key are sent this one: the client insists on having one.
_NO_KEY = "none"


@dataclass(frozen=True, slots=True)
class Settings:
    """A chat model: its provider and name, its server's address and key, the seconds it has."""

    provider: str
    name: str
    url: str
    key: str = field(repr=False)
    seconds: float

    @property
    def model(self) -> str:
        """The model as `CHAT_MODEL` names it."""
        return f"{self.provider}:{self.name}"

    @property
    def first_seconds(self) -> float:
        """How long the first word may take to come."""
        return self.seconds / 2


def read_settings(environment: Mapping[str, str]) -> Settings | None:
    """Return the chat model that the environment sets, None where it sets none.

    Raises ChatModelFault for a setting that cannot be used.

    >>> read_settings({"CHAT_MODEL": "ollama:qwen2.5:7b"}).url
    'http://127.0.0.1:11434'
    >>> read_settings({}) is None
    True
    """
    named = environment.get(MODEL, "").strip()
    if not named:
        return None
    provider, _, name = named.partition(":")
    if provider not in _ADDRESSES or not name.strip():
        raise ChatModelFault(
            f"{MODEL}={named!r}: cần dạng nhà-cung-cấp:tên-mô-hình, nhà cung cấp là "
            f"{' hoặc '.join(_ADDRESSES)}; ví dụ ollama:qwen2.5:7b, openai:gpt-4o-mini"
        )
    given = environment.get(URL, "").strip()
    return Settings(
        provider=provider,
        name=name.strip(),
        url=_address(given) if given else _ADDRESSES[provider],
        key=_key(environment, needed=provider == "openai" and not given),
        seconds=_seconds(environment.get(SECONDS, "").strip()),
    )


def _address(given: str) -> str:
    try:
        parts = urlsplit(given)
        usable = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0
    except ValueError:  # no port, no address of version 6
        usable = None
    if not usable or any(letter.isspace() for letter in given):
        raise ChatModelFault(
            f"{URL}={given!r}: không phải địa chỉ; ví dụ http://127.0.0.1:11434 (Ollama), "
            "http://127.0.0.1:8000/v1 (máy chủ kiểu OpenAI)"
        )
    return given.rstrip("/")


def _key(environment: Mapping[str, str], *, needed: bool) -> str:
    key = environment.get(KEY, "").strip()
    if needed and not key:
        raise ChatModelFault(
            f"{KEY}: chưa đặt khóa cho {_ADDRESSES['openai']}; hãy đặt khóa, hoặc đặt {URL} "
            "là địa chỉ một máy chủ không cần khóa"
        )
    if not (key.isascii() and key.isprintable() and " " not in key):
        raise ChatModelFault(f"{KEY}: khóa chỉ gồm chữ không dấu, số và dấu, không có khoảng trắng")
    return key or _NO_KEY


def _seconds(given: str) -> float:
    try:
        seconds = float(given) if given else _USUAL_SECONDS
    except ValueError:
        seconds = math.nan
    if not 0 < seconds <= _MOST_SECONDS:  # not a number is not either
        raise ChatModelFault(
            f"{SECONDS}={given!r}: cần số giây lớn hơn 0, nhiều nhất {_MOST_SECONDS:g}; ví dụ 20"
        )
    return seconds
