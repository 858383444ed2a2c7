"""The texts of the sources: divided into sentences, and searched for passages."""
