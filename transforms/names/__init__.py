"""Names of divisions, places, bodies and people, and where in a text they stand."""
