"""MkDocs and Material, which nobody else here knows: the plugin, a run of them, and the swap of the
finished site into its place.
"""
