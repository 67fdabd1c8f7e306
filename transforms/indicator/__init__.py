"""What a number counts (``fact_metric.indicator``): the noun phrase that would head its column.

``indicators`` is the door: what is in front (``measures``), behind (``counts``) or before it (``changes``).
"""
