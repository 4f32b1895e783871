"""Set clean Vietnamese as page images and read them with the wrong language model.

Reading a Vietnamese page with Tesseract's ``eng`` model loses the diacritics in the same way
whoever does it, so pairs of clean and damaged lines can be made without limit.
Training only: needs Pillow, a Times-like font and the ``tesseract`` program.
"""

import difflib
import io
import os
import random
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from corpus.normalize import fold

FONT_FOLDERS = (Path("/usr/share/fonts"), Path("/usr/share/texmf/fonts"))
# Plans are set in Times New Roman; its metric twin Tinos leads, others keep the channel wide.
# Liberation Serif draws boxes for most Vietnamese letters and must not be used.
FAMILIES = (
    ("Tinos-{}.ttf", ("Regular", "Bold", "Italic", "BoldItalic"), 0.34),
    ("FreeSerif{}.otf", ("", "Bold", "Italic", "BoldItalic"), 0.18),
    ("STIXGeneral-{}.otf", ("Regular", "Bold", "Italic", "BoldItalic"), 0.2),
    ("texgyretermes-{}.otf", ("regular", "bold", "italic", "bolditalic"), 0.16),
    ("NotoSerif-{}.ttf", ("Regular", "Bold", "Italic", "BoldItalic"), 0.12),
)
STYLE_WEIGHTS = (0.76, 0.11, 0.09, 0.04)
LINES_A_PAGE = 38
# How often a page or line gets a trait, of 1.
_CAPITALS, _BOLD, _INDENTED, _SKEWED, _THICK, _BLACK_AND_WHITE = 0.3, 0.8, 0.2, 0.7, 0.2, 0.35
# Characters of a heading at most; dots an inch from which strokes may thicken; likeness of lines.
_HEADING, _FINE, _SAME_LINE = 70, 200, 0.6
_PACKAGES = "fonts-croscore fonts-freefont-otf fonts-stix fonts-texgyre fonts-noto-core"


@dataclass(frozen=True, slots=True)
class LinePair:
    """One line as printed and as the wrong model read it."""

    clean: str
    observed: str


def pairs_of_pages(paragraphs: Sequence[str], *, pages: int, seed: int) -> Iterator[LinePair]:
    """Print paragraphs on pages, read them back and yield the lines that can be matched."""
    dice = random.Random(seed)  # noqa: S311 - layout, not secrets
    for _ in range(pages):
        image, lines = draw_page(paragraphs, dice=dice)
        yield from match_lines(lines, read_wrongly(image))


@cache
def find_font(name: str) -> Path:
    """Find a font file by name in the system's font folders."""
    for folder in FONT_FOLDERS:
        for path in folder.rglob(name):
            return path
    raise FileNotFoundError(f"font {name} is not installed; apt-get install {_PACKAGES}")


def draw_page(
    paragraphs: Sequence[str], *, dice: random.Random
) -> tuple[Image.Image, tuple[str, ...]]:
    """Draw one A4 page of random paragraphs; return it with the lines it shows."""
    dots = dice.choice((150, 170, 200, 200, 200, 250, 300))
    pattern, styles, _ = dice.choices(FAMILIES, weights=[family[2] for family in FAMILIES])[0]
    size = round(dice.choice((12.5, 13, 13.5, 14, 14)) * dots / 72)
    fonts = [ImageFont.truetype(str(find_font(pattern.format(style))), size) for style in styles]
    width, height = round(8.27 * dots), round(11.69 * dots)
    image = Image.new("L", (width, height), 255)
    canvas = ImageDraw.Draw(image)
    left, step = round(1.1 * dots), round(size * dice.uniform(1.18, 1.45))
    top, shown = round(0.8 * dots), list[str]()
    ink = dice.randrange(0, 60)
    place = dice.randrange(len(paragraphs))
    while top < height - 0.9 * dots and len(shown) < LINES_A_PAGE:
        place = (place + 1) % len(paragraphs)
        text, font = dress(paragraphs[place], fonts, dice=dice)
        for line in wrap(text, font, width=width - left - 0.8 * dots):
            indent = round(0.4 * dots) if dice.random() < _INDENTED else 0
            canvas.text((left + indent, top), line, font=font, fill=ink)
            shown.append(line)
            top += step
            if top >= height - 0.9 * dots:
                break
        top += round(step * dice.choice((0, 0.15, 0.3)))
    return degrade(image, dots=dots, dice=dice), tuple(shown)


def dress(
    text: str, fonts: Sequence[ImageFont.FreeTypeFont], *, dice: random.Random
) -> tuple[str, ImageFont.FreeTypeFont]:
    """Choose a paragraph's style; short ones are often headings in capitals."""
    short = len(text) < _HEADING
    if short and dice.random() < _CAPITALS:
        return text.upper(), fonts[1 if dice.random() < _BOLD else 0]
    weights = (0.5, 0.35, 0.1, 0.05) if short else STYLE_WEIGHTS
    return text, dice.choices(list(fonts), weights=weights)[0]


def wrap(text: str, font: ImageFont.FreeTypeFont, *, width: float) -> Iterator[str]:
    """Break a paragraph where the next word no longer fits the width in dots."""
    line = ""
    for word in text.split():
        longer = f"{line} {word}" if line else word
        if line and font.getlength(longer) > width:
            yield line
            line = word
        else:
            line = longer
    if line:
        yield line


def degrade(image: Image.Image, *, dots: int, dice: random.Random) -> Image.Image:
    """Add what a scanner adds: skew, blur, noise, thick or thin strokes, a hard threshold."""
    if dice.random() < _SKEWED:
        angle = dice.gauss(0, 0.35)
        image = image.rotate(angle, resample=Image.Resampling.BICUBIC, fillcolor=255)
    image = image.filter(ImageFilter.GaussianBlur(abs(dice.gauss(0, 0.55)) * dots / 200))
    if dots >= _FINE and dice.random() < _THICK:
        image = image.filter(ImageFilter.MinFilter(3))
    noise = np.random.default_rng(dice.randrange(2**32)).normal(0, dice.uniform(0, 28), image.size)
    pixels = np.clip(np.asarray(image, dtype=np.float32) + noise.T, 0, 255)
    if dice.random() < _BLACK_AND_WHITE:
        pixels = np.where(pixels < dice.uniform(110, 190), 0, 255)
    return Image.fromarray(pixels.astype(np.uint8))


def read_wrongly(image: Image.Image) -> tuple[str, ...]:
    """Read a page with Tesseract's English model, as the damaged sources were read."""
    buffer = io.BytesIO()
    image.save(buffer, format="PNG", compress_level=1)
    command = ["tesseract", "-", "-", "-l", "eng", "--psm", "6"]
    environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    done = subprocess.run(  # noqa: S603 - a fixed command, no shell
        command, input=buffer.getvalue(), capture_output=True, check=True, env=environment
    )
    return tuple(line for line in done.stdout.decode("utf-8").splitlines() if line.strip())


def match_lines(clean: Sequence[str], observed: Sequence[str]) -> Iterator[LinePair]:
    """Pair printed lines with read lines, in order, where their folded letters agree enough."""
    start = 0
    for line in clean:
        for place in range(start, min(start + 4, len(observed))):
            matcher = difflib.SequenceMatcher(None, fold(line), fold(observed[place]))
            if matcher.ratio() > _SAME_LINE:
                yield LinePair(line, observed[place])
                start = place + 1
                break
