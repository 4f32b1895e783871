"""Have a chat model write, word by word; every way that it can fail is one."""

from collections.abc import Generator, Sequence
from contextlib import closing
from typing import TYPE_CHECKING, cast

from retrieval.writing.settings import Settings

if TYPE_CHECKING:
    import httpx
    from langchain_core.language_models import BaseChatModel
    from langchain_core.messages import AIMessageChunk

Messages = Sequence[tuple[str, str]]
# An answer of so many bytes on the wire is nonsense; a token takes some 300.
_MOST_BYTES = 2**21
# Room for the statements, the instructions and the draft, in tokens: by default Ollama has less,
# and silently forgets the instructions first.
_OLLAMA_CONTEXT = 8192


class NoDraft(Exception):  # noqa: N818  (no error of ours)
    """The chat model wrote nothing more; the message tells why, for the log."""


def write(messages: Messages, settings: Settings) -> Generator[str]:
    """Yield what a chat model writes after messages (role, words), piece by piece.

    The connection is closed when the iterator is.  Raises NoDraft where the server is not there,
    takes too long, breaks off, sends too much, or sends what is no chat model's answer.
    """
    # Nothing of LangChain's chat packages is imported until a model is asked.
    from retrieval.writing.patience import Patience  # noqa: PLC0415
    from retrieval.writing.transport import PatientTransport  # noqa: PLC0415

    patience = Patience(first=settings.first_seconds, whole=settings.seconds, most=_MOST_BYTES)
    faults = _faults(settings)
    try:
        with (
            closing(PatientTransport(settings.url, patience)) as transport,
            closing(_stream(_chat(settings, transport), messages)) as chunks,
        ):
            for chunk in chunks:
                if chunk.text:
                    patience.heard()
                    yield str(chunk.text)
    except faults as fault:
        said = " ".join(f"{type(fault).__name__}: {fault}".replace(settings.key, "…").split())[:300]
        raise NoDraft(said) from fault


def _stream(chat: "BaseChatModel", messages: Messages) -> "Generator[AIMessageChunk]":
    return cast("Generator[AIMessageChunk]", chat.stream(list(messages)))


def _chat(settings: Settings, transport: "httpx.BaseTransport") -> "BaseChatModel":
    import httpx  # noqa: PLC0415
    from langchain.chat_models import init_chat_model  # noqa: PLC0415

    if settings.provider == "ollama":
        headers = {"Authorization": f"Bearer {settings.key}"}
        return init_chat_model(
            settings.model,
            base_url=settings.url,
            temperature=0,
            num_ctx=_OLLAMA_CONTEXT,
            sync_client_kwargs={"transport": transport, "headers": headers},
        )
    return init_chat_model(
        settings.model,
        base_url=settings.url,
        api_key=settings.key,
        temperature=0,
        max_retries=0,
        http_client=httpx.Client(transport=transport),
    )


def _faults(settings: Settings) -> tuple[type[Exception], ...]:
    """Return what a client raises for whatever a server does.

    None checks what it is sent: nonsense ends in any of Python's own errors.
    """
    import httpcore  # noqa: PLC0415
    import httpx  # noqa: PLC0415

    return (
        _fault_of(settings.provider),
        httpcore.NetworkError, httpcore.TimeoutException, httpcore.ProtocolError,
        httpcore.ProxyError, httpcore.UnsupportedProtocol,
        httpx.HTTPError, httpx.InvalidURL, httpx.StreamError,
        OSError, ValueError, TypeError, AttributeError, LookupError, RecursionError,
        UserWarning,  # pydantic's, of values of the wrong type, where warnings are errors
    )  # fmt: skip


def _fault_of(provider: str) -> type[Exception]:
    if provider == "ollama":
        from ollama import ResponseError  # noqa: PLC0415

        return ResponseError
    from openai import OpenAIError  # noqa: PLC0415

    return OpenAIError
