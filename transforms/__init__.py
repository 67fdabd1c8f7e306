"""Pure steps from bytes to records: no I/O, no Prefect, no database."""
