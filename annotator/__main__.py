"""`python -m annotator …`: what a script asks for."""

from __future__ import annotations

from annotator.cli.main import main

raise SystemExit(main())
