"""Coverage: the article by how much of it has been drawn into facts and questions."""
