"""A number with its unit, range and bound, and whether it measures something.

Behind ``transforms.quantities``: ``numerals``, ``units``, ``ranges``, ``bounds``; ``judge`` says which of them are
metrics, ``kinds`` whether one is fact, aim or change (``fact_metric.kind``).
"""
