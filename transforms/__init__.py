"""Pure steps from bytes to records: no I/O, no Prefect, no database.

The modules here are the steps, in the order of ``pipeline``: ``decode``, ``repair``, ``structure`` (``issue``,
``contents``, articles), ``metrics`` (``quantities``), ``headlines``, ``terms``. Behind them stand rooms; README lists
them from the ground up, ``tests/test_house.py`` holds who may import whom.
"""
