"""What the benchmarks are made of: processes, generated routes, the servers compared, load, and figures."""
