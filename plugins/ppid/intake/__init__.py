"""From files to typed records or located problems; nothing here raises for bad content."""
