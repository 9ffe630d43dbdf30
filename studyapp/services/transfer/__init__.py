"""Questions and packs out to other programs and in from them: plan, show, apply."""
