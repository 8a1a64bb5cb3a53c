"""What is remembered from build to build; anything odd in it costs time, never correctness."""
