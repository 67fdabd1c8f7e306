"""Whose number it is (``fact_metric.subject``): a division, village, firm, office or person.

``subjects`` finds who is named, ``article_subject`` whose numbers an article gives where nobody nearer is named.
"""
