"""Pictures as values: what the templates draw as inline SVG, one module a picture."""
