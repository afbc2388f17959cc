"""The key of the course, as data: references, hidden checks and known answers. Teachers only."""
