"""The guard: personal data in records, and what attachments hide or do, are found before anything is published."""
