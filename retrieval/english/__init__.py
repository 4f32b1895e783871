"""Read English questions as Vietnamese ones, through a glossary of the field."""
