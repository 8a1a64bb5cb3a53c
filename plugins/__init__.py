"""Local Pelican plugins; ``ppid`` is the domain and never imports Pelican."""
