"""What the cells of a printed table look like, for those who mend its lines, mark them as no titles, and read them.

It knows no units: whether 元 is one is said in ``transforms.quantity.units``.
"""

from __future__ import annotations

import re

FIGURE_CELL = (
    r"[-+]?\d[\d,.]*(?:[%％]|[百千万亿]{0,2}(?:[人件个名户家次起元吨亩头只台辆米度箱株斤套所条]"
    r"|[公市]斤|公[里顷]|平方米|立方米|千瓦时|美元|人次)?)"
)
"""302人, -9.6%, 308.1万吨: a figure in a row in which single blanks part the cells."""
UNIT_ALONE = re.compile("[（(][^（）()]{1,6}[)）]")
"""（万元）: the unit of a column, on a line of its own below the names of the columns."""
