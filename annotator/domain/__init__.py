"""The ideas: no framework, no file, no clock, no chance."""
