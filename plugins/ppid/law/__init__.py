"""The law as data: reviewed YAML in ``reference/``, each fact with source, article, day checked and confidence."""
