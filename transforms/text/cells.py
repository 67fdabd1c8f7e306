"""What the cells of a printed table look like, for those who mend its lines, mark them as no titles, and read them.

It knows no units: whether 元 is one is said in ``transforms.quantity.units``.
"""

from __future__ import annotations

import re

FIGURE_CELL = r"[-+]?\d[\d,.]*[人件个名户家次起元%％]?"
"""302人, -9.6%: a figure in a row in which single blanks part the cells."""
UNIT_ALONE = re.compile("[（(][^（）()]{1,6}[)）]")
"""（万元）: the unit of a column, on a line of its own below the names of the columns."""
