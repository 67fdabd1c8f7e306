"""What each quantity of an article says: indicator, subject, period and kind, found together.

Behind ``transforms.metrics``: ``describe`` goes through the sentences, ``sentence_setting`` keeps what holds for one,
``naming`` and ``dating`` go through its numbers; ``tables`` reads those of tables, ``confidence`` says how sure one is.
"""
