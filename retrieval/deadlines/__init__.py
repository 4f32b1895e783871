"""What is due, and when: deadlines and periods of all documents on one calendar."""
