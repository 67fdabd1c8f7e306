"""The web page of ``jianbao dashboard``: reads the published file, never locks it, never writes it."""
