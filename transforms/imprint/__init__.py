"""What an issue says of itself: name, number, date, publisher, and the rows of its contents list (目录).

Behind ``transforms.issue`` and ``transforms.contents``.
"""
