"""What well-known auditors say of the built pages: axe-core and the Nu Html Checker."""
