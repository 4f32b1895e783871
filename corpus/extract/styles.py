"""Find what a Word run looks like: by its own properties, its style's, its paragraph's style's."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

_PARAGRAPH, _PROPERTIES, _STYLE = qn("w:p"), qn("w:rPr"), qn("w:style")
_STYLE_ID, _VALUE = qn("w:styleId"), qn("w:val")
_RUN_STYLE = f"{_PROPERTIES}/{qn('w:rStyle')}"
_PARAGRAPH_STYLE = f"{qn('w:pPr')}/{qn('w:pStyle')}"
_BASED_ON = qn("w:basedOn")


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles of a document by their ids."""

    by_id: Mapping[str, BaseOxmlElement]

    @classmethod
    def of(cls, styles: BaseOxmlElement) -> "Styles":
        """Gather the styles under a `w:styles` element."""
        return cls({str(style.get(_STYLE_ID)): style for style in styles.iter(_STYLE)})

    def stated(self, run: BaseOxmlElement, name: str) -> BaseOxmlElement | None:
        """Return the first property of a name: the run's, its style's, its paragraph's style's."""
        found = (properties.find(qn(name)) for properties in self._properties(run))
        return next((element for element in found if element is not None), None)

    def around(self, run: BaseOxmlElement) -> Iterator[BaseOxmlElement]:
        """Yield the styles of a run and of its paragraph, each before the one it is based on."""
        paragraph = next(run.iterancestors(_PARAGRAPH), None)
        yield from self._chain(run.find(_RUN_STYLE))
        if paragraph is not None:
            yield from self._chain(paragraph.find(_PARAGRAPH_STYLE))

    def _properties(self, run: BaseOxmlElement) -> Iterator[BaseOxmlElement]:
        for element in (run, *self.around(run)):
            properties = element.find(_PROPERTIES)
            if properties is not None:
                yield properties

    def _chain(self, name: BaseOxmlElement | None) -> Iterator[BaseOxmlElement]:
        seen: set[str] = set()
        while name is not None:
            id_ = str(name.get(_VALUE))
            if id_ in seen or id_ not in self.by_id:
                return
            seen.add(id_)
            yield self.by_id[id_]
            name = self.by_id[id_].find(_BASED_ON)


NO_STYLES = Styles({})
