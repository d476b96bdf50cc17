"""What a script asks for: `python -m annotator …`, one module for each command."""
