"""What readers find, by which words and facets, and the index of it all."""
