"""MkDocs and Material, which nobody else here knows: the plugin, a run of them, the server of a
preview, the reader of ``mkdocs.yml``, and the swap of the finished site into its place.
"""
