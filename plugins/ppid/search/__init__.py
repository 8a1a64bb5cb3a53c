"""Search: what words of Indonesian text are, so that a citizen's word finds every form of it."""
