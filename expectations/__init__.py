"""Checks that gate the commit: one module a table, each check with a severity and the reason why it matters."""

import logging
import os

from expectations.postponed import postpone

# Great Expectations reads both while it is imported: it would report its use, and write hundreds of lines to the log
os.environ.setdefault("GX_ANALYTICS_ENABLED", "false")
logging.getLogger("great_expectations").setLevel(logging.WARNING)

# two fifths of what its import costs, for expectations about distributions of which no suite here has one
postpone("scipy.stats", "altair")
