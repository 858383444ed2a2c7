"""How a page is linked to, cited, corrected and shown elsewhere."""
