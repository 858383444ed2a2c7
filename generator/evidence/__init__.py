"""Every passage proved, in the archive or by the lock; every sentence accounted for."""
