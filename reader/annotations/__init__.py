"""What a reader marks, what lets a mark find its place again, and how marks leave."""
