"""Pictures as values, a module for each: where everything stands on it, and nothing of how it is
drawn.
"""
