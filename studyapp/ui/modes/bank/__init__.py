"""The question bank: questions and facts, edited by whoever teaches."""
