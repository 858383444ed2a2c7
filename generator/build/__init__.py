"""The pipeline in order: from the records and the hand-written pages to the files of a site."""
