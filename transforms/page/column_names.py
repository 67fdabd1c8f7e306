"""Names of columns by what stands beside them: between dashes, on a level of Markdown of their own, above web lists.

In:  the blocks of a bulletin.
Out: the same blocks; a line that names a column has the role ``section``, a subtitle between dashes has none.
It never takes a line for the name of a column that stands above text and not above a title.

>>> from transforms.aligned import AlignedText
>>> from transforms.page.blocks import read_blocks
>>> blocks = read_blocks(AlignedText.unchanged("守渡口的人\\n——船工的日记——\\n今年，老周把船停在了岸上。"))
>>> blocks[1].role
'section'
>>> free_subtitles(blocks)
>>> blocks[1].role
''
"""

from __future__ import annotations

from collections.abc import Sequence

from transforms.page.bylines import looks_like_byline
from transforms.page.column_items import line_below
from transforms.page.layout import DASHES, Block


def free_subtitles(blocks: Sequence[Block]) -> None:
    """——一位支书的日记—— right below a title, no other title below: a subtitle between dashes, no name of a column."""
    for i, b in enumerate(blocks):
        above, below = (blocks[i - 1] if i else None), line_below(blocks, i)
        if b.role != "section" or not b.words.startswith(DASHES) or b.gap > 1:
            continue
        titled = below is not None and below.shape == "display" and not looks_like_byline(below.words)
        if above is not None and above.shape == "display" and not titled:
            b.shape, b.role, b.found = "display", "", {}
