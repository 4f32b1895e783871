"""The pages and the words they show; what is true and what ranks first is decided below them."""
