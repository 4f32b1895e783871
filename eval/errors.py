"""Name the one way measuring fails, so that a caller can say what, where and the way out."""


class EvalError(Exception):
    """A file of questions, a recorded run or the README that cannot be used as it is."""
