"""Plans every output from the registry: pages, lists, feeds, schemas, sitemap."""
