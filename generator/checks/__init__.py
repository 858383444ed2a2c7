"""The editorial rules, in the records and around the passages, and the findings that an editor
accepted.
"""
