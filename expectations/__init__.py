"""Great Expectations suites that gate a commit."""
