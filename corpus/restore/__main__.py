"""Print a damaged text file restored, line for line."""

import argparse
import sys
from pathlib import Path

from corpus.errors import CorpusError
from corpus.extract.text import read_lines
from corpus.restore.restorer import Restorer


def main() -> int:
    """Run the command; 1 where the file or the weights cannot be used."""
    parser = argparse.ArgumentParser(
        prog="python -m corpus.restore", description="In văn bản đã phục hồi dấu, từng dòng một."
    )
    parser.add_argument("file", type=Path, help="tệp văn bản cần phục hồi")
    path = parser.parse_args().file
    try:
        restored = Restorer.load().restore(read_lines(path))
    except CorpusError as error:
        sys.stderr.write(f"Lỗi: {error}\n")
        return 1
    sys.stdout.writelines(f"{line.text}\n" for line in restored)
    return 0


if __name__ == "__main__":
    sys.exit(main())
