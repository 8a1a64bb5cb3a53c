"""The guard: personal data, spam and disguise are found before anything is published."""
