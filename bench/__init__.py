"""Measurements: a deterministic corpus of any size, and whole-process runs with CPU time and peak memory."""
