// Placeholder until the command line is there.
