"""Python imports a module of this name by itself where the folder is on its path, so that the subprocesses of the tests obey too."""

import nonet  # noqa: F401
