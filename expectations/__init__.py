"""Checks that gate the commit: one module a table, each check with a severity and the reason why it matters."""
