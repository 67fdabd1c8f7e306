"""From the lines of a bulletin to its articles: what each line is, which belong together, who signs.

Behind ``transforms.structure``, in the order in which a text goes through: ``blocks`` (a line and its shape, by
``layout``), ``furniture``, ``heads``, ``labels``, ``table_rows`` and others (what the lines around it make of it),
``surroundings`` and ``prices`` (what each role would cost), ``segment`` (the cheapest reading), ``articles``.
"""
