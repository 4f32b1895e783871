# make app    set up, build the index, open the app on port 8501
# make test   set up, then every check and test
# make setup  the environment for running and developing
# make check  lint, types, import contracts, tests
# make fuzz   ingest 700 damaged files of every format, and tell how many ended how (MUTATIONS=…)
# make fix    let the tools repair what they can

PYTHON ?= python3
PORT ?= 8501
MUTATIONS ?= 700
VENV := .venv
BIN := $(VENV)/bin
# Official texts, where there are any: they do not ship.
OFFICIAL := ../shared/legal
# What reading is learned from: a corpus and the questions that it answers.
EVIDENCE := $(foreach set,plans plans-harder law,--evidence corpus/sources eval/questions/$(set).jsonl) \
  $(if $(wildcard $(OFFICIAL)),$(foreach set,law law-harder,--evidence build/official eval/questions/$(set).jsonl))
RUNTIME := $(VENV)/.runtime
DEVELOPMENT := $(VENV)/.development
INDEX := corpus/sources/.index/manifest.json
# All that an index is made from; a change in any of it makes `make app` bring the index up to date.
INDEXED := $(shell find corpus index -type f -not -path '*/.*' -not -path '*/__pycache__/*')

# What reads scans: Tesseract and its Vietnamese model.
READERS := tesseract=tesseract-ocr \
  /usr/share/tesseract-ocr/5/tessdata/vie.traineddata=tesseract-ocr-vie

.PHONY: app setup test check fuzz fix scores
.DELETE_ON_ERROR:

app: $(INDEX)
	-@setup/system-packages.sh $(READERS)
	$(BIN)/python -m streamlit run app.py --server.port $(PORT)

setup: $(DEVELOPMENT)

test: $(DEVELOPMENT)
	@setup/system-packages.sh chromium=chromium $(READERS)
	@$(MAKE) --no-print-directory check

check: $(DEVELOPMENT) $(INDEX)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest

fuzz: $(DEVELOPMENT)
	MUTATIONS=$(MUTATIONS) $(BIN)/pytest tests/test_ingest_hostile.py

fix: $(DEVELOPMENT)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# Ask the questions, draw and record the runs, and write the README's tables from them.
scores: $(DEVELOPMENT) $(INDEX)
	for set in plans law; do $(BIN)/python -m eval.run --questions eval/questions/$$set.jsonl \
	  --record --picture docs/scores-$$set.svg || exit 1; done
	if [ -d $(OFFICIAL) ]; then rm -rf build/official && \
	  $(BIN)/python -m corpus.ingest --corpus build/official $(OFFICIAL)/*.txt && \
	  $(BIN)/python -m eval.run --questions eval/questions/law.jsonl --corpus build/official \
	    --as law-official.jsonl --record --picture docs/scores-law-official.svg && \
	  $(BIN)/python -m eval.retrieval --questions eval/questions/law.jsonl \
	    --corpus build/official --record; fi
	$(BIN)/python -m eval.train_reading --folds 5 --record $(EVIDENCE)
	$(BIN)/python -m eval.retrieval --questions eval/questions/plans.jsonl --peers --record \
	  $(addprefix --dataset ,$(wildcard ../shared/bench/*/)) --half test
	$(BIN)/python -m eval.table

$(INDEX): $(RUNTIME) $(INDEXED)
	$(BIN)/python -m index.build
	@touch $@

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Python 3.11 or later is needed; choose it with: make PYTHON=/path/to/python3.11" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || setup/system-packages.sh no-ensurepip=python3-venv
	$(PYTHON) -m venv $(VENV)

$(RUNTIME): requirements.txt | $(BIN)/python
	$(BIN)/python -m pip install --disable-pip-version-check -r requirements.txt
	@touch $@

$(DEVELOPMENT): requirements-dev.txt $(RUNTIME)
	$(BIN)/python -m pip install --disable-pip-version-check -r requirements-dev.txt
	@touch $@
