"""Pictures: opened within bounds, and made into forms that are small, without metadata, and the same every time."""
