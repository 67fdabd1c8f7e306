"""The `jianbao` command line and the Prefect flows that put the rooms together."""
