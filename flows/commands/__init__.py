"""One module a subcommand of `jianbao`, imported only when it is called."""
