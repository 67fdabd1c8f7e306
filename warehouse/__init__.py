"""Lake, staging, commit, publishing and locks."""
