"""Names of Tibetans, Mongols, Uyghurs, Yi and Dai, who have no surname of the Hundred Families in front.

In:  words that may be a name.
Out: whether they are one: made of the words of which such names are made (``byline_words.csv``).
It never takes one word of two characters (格桑, 乌兰) for a name.

>>> [is_peoples_name(said) for said in ("扎西尼玛", "斯琴图雅", "沙马阿衣", "岩罕保", "格桑", "扎西德勒")]
[True, True, True, True, False, False]
"""

from __future__ import annotations

import re
from functools import cache

from transforms.reference import table


def is_peoples_name(said: str) -> bool:
    """Three to six characters made of the words of one people's names, of a clan and a name, or of the Dai's."""
    return 3 <= len(said) <= 6 and _names().fullmatch(said) is not None


@cache
def _names() -> re.Pattern[str]:
    said: list[str] = []
    for row in table("byline_words"):
        words = row["pattern"].split()
        if row["role"] == "parts":
            one = "|".join(words)
            long = "|".join(word for word in words if len(word) > 2)
            said += [f"(?:{one}){{2,3}}", *([long] if long else [])]
        elif row["role"] == "clan":
            said.append(f"(?:{'|'.join(words)})[㐀-鿿]{{2}}")
        elif row["role"] in ("dai", "whole"):
            said.append(row["pattern"])
    return re.compile("|".join(said))
