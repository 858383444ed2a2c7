"""A static site generator for claims-and-denials explainers."""
